// See draw.h. Experiments are composed as text: what is drawn is then what a link can say.
#include "study/audit/draw.h"

#include <array>
#include <string>
#include <vector>

#include "data/features.h"
#include "experiment/text.h"
#include "numerics/random.h"
#include "study/audit/formulas.h"
#include "text/number.h"

namespace playground {
namespace {

using Text = std::string;

class Drawer {
 public:
  Drawer(std::string_view stream, std::uint32_t number, Drawn drawn)
      : stream_(stream), random_(0, "audit " + Text(stream), number), drawn_(drawn) {}

  Text text() {
    data();
    network();
    optimiser();
    penalties();
    return text_;
  }

 private:
  std::uint32_t below(std::size_t count) {
    return random_.below(static_cast<std::uint32_t>(count));
  }
  bool one_in(std::uint32_t many) { return random_.below(many) == 0; }

  template <class List>
  const auto& any(const List& list) {
    return list[below(list.size())];
  }

  // 1, 1.5, 2, 3, 5 or 7 times a power of ten, as a text.
  Text any_size(int lowest_power, int highest_power) {
    constexpr std::array<std::string_view, 6> mantissas{"1", "1.5", "2", "3", "5", "7"};
    const auto powers = static_cast<std::uint32_t>(highest_power - lowest_power + 1);
    const Text mantissa(any(mantissas));
    return mantissa + "e" + std::to_string(lowest_power + static_cast<int>(below(powers)));
  }

  void add(std::string_view key, const Text& value) {
    text_ += text_.empty() ? "" : "&";
    text_ += Text(key) + "=" + value;
  }

  void data() {
    constexpr std::array<std::string_view, 4> noises{"0", "0.1", "0.2", "0.4"};
    constexpr std::array<std::string_view, 3> samples{"60", "120", "240"};
    constexpr std::uint32_t draws = 4;
    const DatasetEntry& entry = any(datasets());
    const std::uint32_t classes = 3 + below(4);
    add("data", Text(entry.name) + (entry.parameter ? ":" + format_whole(classes) : ""));
    add("noise", Text(any(noises)));
    add("samples", Text(any(samples)));
    add("dataseed", format_whole(Random(0, "audit data " + stream_, below(draws)).next()));
    if (one_in(5) && entry.inputs == 2) {
      features();
    }
    if (random_.below(10) < 3) {
      constexpr std::array<std::string_view, 3> of_classes{"cross_entropy", "mse", "hinge"};
      constexpr std::array<std::string_view, 2> of_numbers{"mse", "huber"};
      // The hinge is a loss of two classes.
      add("loss", Text(entry.task == Task::regression ? any(of_numbers)
                       : entry.task == Task::binary   ? any(of_classes)
                                                      : of_classes[below(2)]));
    }
  }

  void features() {
    Text list;
    for (const Feature& feature : playground::features()) {
      if (one_in(2)) {
        list += (list.empty() ? "" : ",") + Text(feature.name);
      }
    }
    add("in", list.empty() ? "x1" : list);
  }

  void network() {
    constexpr std::array<std::string_view, 7> units{"2", "3", "4", "6", "8", "12", "16"};
    const Text depth = format_whole(1 + below(max_hidden_layers));
    if (drawn_ == Drawn::formula) {
      add("net", depth + "*" + Text(any(units)) + ":" + Text(own_activation_name));
      add(own_activation_name, Text(any(audited_formulas)));
    } else {
      // Drawn in this order, of which the tables in cpp/README.md are.
      const Text activation(any(activations()).name);
      add("net", depth + "*" + Text(any(units)) + ":" + activation);
    }
    if (random_.below(10) < 4) {
      add("init", Text(any(initializers()).name) + ":" + any_size(-1, 0));
    }
    add("seed", format_whole(random_.next()));
  }

  void optimiser() {
    constexpr std::array<std::string_view, 5> batches{"5", "10", "10", "30", "60"};
    add("opt", Text(any(optimizers()).name));
    add("lr", any_size(-5, 0));
    add("batch", Text(any(batches)));
  }

  void penalties() {
    constexpr std::array<std::string_view, 3> dropped{"0.1", "0.3", "0.5"};
    if (one_in(5)) {
      add("l1", any_size(-4, -1));
    }
    if (one_in(5)) {
      add("l2", any_size(-4, -1));
    }
    if (one_in(10)) {
      add("clip", any_size(-1, 0));
    }
    if (one_in(10)) {
      add("drop", Text(any(dropped)));
    }
  }

  Text stream_;
  Random random_;
  Drawn drawn_;
  Text text_;
};

}  // namespace

Experiment drawn_experiment(std::string_view stream, std::uint32_t number, Drawn drawn) {
  return parse(Drawer(stream, number, drawn).text()).experiment;
}

Experiment reference_experiment(const Experiment& experiment, std::size_t setting) {
  // The best of them come first: whoever looks for one that is good enough finds it early.
  constexpr std::array<std::string_view, 5> nets{"2*8:tanh", "16:relu", "2*16:relu", "16:tanh",
                                                 "3*8:elu"};
  constexpr std::array<std::string_view, 4> steps{"opt=adam&lr=0.01", "opt=adam&lr=0.03",
                                                  "opt=momentum&lr=0.03", "opt=sgd&lr=0.1"};
  static_assert(nets.size() * steps.size() == reference_settings);
  const Text fields =
      "net=" + Text(nets[setting % nets.size()]) + "&" + Text(steps[setting / nets.size()]) +
      "&init=auto&batch=10&l1=0&l2=0&clip=0&drop=0&seed=" + format_whole(1 + setting);
  return parse(with_changes(format(experiment), fields)).experiment;
}

}  // namespace playground
