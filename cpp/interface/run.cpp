// See run.h.
#include "interface/run.h"

#include <algorithm>
#include <array>

#include "diagnosis/diagnosis.h"
#include "experiment/text.h"
#include "measure/predictions.h"

namespace playground {
namespace {

// Memory that a run may spend on earlier points.
constexpr std::size_t checkpoint_bytes = std::size_t{16} << 20U;

// And on points to which changes can be undone.
constexpr std::size_t bookmark_bytes = std::size_t{32} << 20U;

std::size_t side_of(int wanted) { return static_cast<std::size_t>(wanted); }

// Nothing where there are no maps.
std::optional<View<3>> maps_of(const Tensor<float, 3>& maps) {
  return maps.size() > 0 ? std::optional(view_of(maps)) : std::nullopt;
}

}  // namespace

Run::Run(const std::string& text)
    : trainer_(parse(text).experiment),
      checkpoints_(checkpoint_bytes),
      bookmarks_(bookmark_bytes) {}

int Run::train(int steps) {
  return steps > 0 ? static_cast<int>(trainer_.train(static_cast<std::size_t>(steps))) : 0;
}

Changed Run::change(const std::string& text) {
  const Experiment before = trainer_.experiment();
  const bool kept = trainer_.change(parse(text).experiment);
  return {kept, !same_samples(before, trainer_.experiment())};
}

bool Run::set_parameter(int index, float value) {
  return index >= 0 && trainer_.set_parameter(static_cast<std::size_t>(index), value);
}

Frame Run::frame(const FrameRequest& request) {
  const Evaluation train = trainer_.evaluate(trainer_.train_samples());
  const Evaluation test = trainer_.evaluate(trainer_.test_samples());
  Frame frame;
  frame.step = trainer_.step();
  frame.epoch = trainer_.epoch();
  frame.diverged = trainer_.diverged();
  frame.pristine = trainer_.pristine();
  frame.digest = trainer_.digest();
  frame.train_loss = train.loss;
  frame.test_loss = test.loss;
  frame.train_accuracy = train.accuracy;
  frame.test_accuracy = test.accuracy;
  if (request.vitals || request.findings) {
    const Vitals& vitals = observer_.measure(trainer_);
    if (request.findings) {
      frame.findings = told(diagnose(trainer_, vitals));
    }
    if (request.vitals) {
      frame.layers = view_of(vitals.layers);
      frame.units = view_of(vitals.units);
      frame.z_histogram = view_of(vitals.z_histogram);
      frame.a_histogram = view_of(vitals.a_histogram);
      frame.g_histogram = view_of(vitals.gradient_histogram);
      if (request.unit_histogram) {
        frame.unit_histogram = view_of(vitals.unit_histogram);
      }
      if (request.gradients) {
        frame.gradients = view_of(vitals.gradient);
      }
    }
  }
  if (request.curves) {
    frame.curves = view_of(observer_.curves(trainer_));
  }
  if (request.unit_map > 0) {
    frame.unit_maps = maps_of(surface_.units(trainer_, side_of(request.unit_map)));
  }
  if (request.output > 0) {
    frame.output = maps_of(surface_.output(trainer_, side_of(request.output)));
  }
  if (request.folds > 0) {
    frame.folds = maps_of(surface_.pre_activations(trainer_, side_of(request.folds)));
  }
  if (request.predictions) {
    predictions_ = predictions(trainer_);
    frame.predictions = view_of(predictions_);
  }
  if (request.parameters) {
    frame.parameters = parameters();
  }
  if (request.regions > 0) {
    frame.regions = surface_.regions(trainer_, side_of(request.regions));
  }
  if (request.lives) {
    frame.lives = lives();
  }
  return frame;
}

std::optional<TraceTold> Run::trace(const TraceRequest& request) {
  auto trace = traced(request);
  if (!trace) {
    return std::nullopt;
  }
  trace_ = std::move(*trace);
  spread_out(request);
  TraceTold all = told(trainer_, trace_, request.layer, request.unit);
  all.spread = view_of(spread_);
  return all;
}

std::optional<Trace> Run::traced(const TraceRequest& request) const {
  const Dataset& dataset = trainer_.dataset();
  if (request.sample >= 0) {
    const auto index = static_cast<std::size_t>(request.sample);
    return index < dataset.count ? std::optional(trace_sample(trainer_, index)) : std::nullopt;
  }
  if (dataset.inputs > 2) {
    return std::nullopt;
  }
  const std::array<float, 2> point{request.x1, request.x2};
  return trace_point(trainer_, {point.data(), dataset.inputs}, request.target);
}

void Run::spread_out(const TraceRequest& request) {
  spread_.clear();
  const auto layers = trainer_.network().layers();
  const auto layer = static_cast<std::size_t>(request.layer);
  const auto unit = static_cast<std::size_t>(request.unit);
  if (request.layer < 0 || request.unit < 0 || layer >= layers.size() ||
      unit >= layers[layer].units) {
    return;
  }
  std::size_t place = unit;
  for (std::size_t l = 0; l < layer; ++l) {
    place += layers[l].units;
  }
  const auto wanted = static_cast<std::size_t>(std::max(0, request.spread));
  const std::size_t count = std::min(wanted, trainer_.train_samples().count());
  for (std::size_t i = 0; i < count; ++i) {
    spread_.push_back(trace_sample(trainer_, i).z(place));
  }
}

View<1> Run::pack() {
  packed_ = trainer_.packed();
  return view_of(packed_);
}

LivesRecord Run::lives() {
  lives_.observe(trainer_);
  return record_of(lives_);
}

LivesRecord Run::replay(const Stretch& stretch) {
  const auto& [point, from, to, stride] = stretch;
  if (point < 0 || from < point || to <= from || stride <= 0) {
    return record_of(Lives());
  }
  const auto step = [](int number) { return static_cast<std::size_t>(number); };
  return record_of(
      replay_lives(trainer_, checkpoints_, step(point), step(from), step(to), step(stride)));
}

std::optional<Changed> Run::restore(int step) {
  const Experiment before = trainer_.experiment();
  if (step < 0 || !checkpoints_.restore(trainer_, static_cast<std::size_t>(step))) {
    return std::nullopt;
  }
  return Changed{true, !same_samples(before, trainer_.experiment())};
}

std::optional<Changed> Run::bring_back(int number) {
  const Experiment before = trainer_.experiment();
  if (!bookmarks_.restore(trainer_, number)) {
    return std::nullopt;
  }
  return Changed{true, !same_samples(before, trainer_.experiment())};
}

}  // namespace playground
