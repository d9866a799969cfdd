// See points.h.
#include "data/packing/points.h"

#include <algorithm>
#include <utility>

namespace playground {
namespace {

bool classes_fit(std::size_t task, std::size_t classes) {
  switch (task) {
    case 0:
      return classes == 2;
    case 1:
      return classes >= 2 && classes <= max_point_classes;
    default:
      return classes == 0;
  }
}

Message range_refused(AllowedPackingCode code, std::size_t min, std::size_t max,
                      std::size_t found) {
  return {code,
          {{"min", static_cast<double>(min)},
           {"max", static_cast<double>(max)},
           {"found", static_cast<double>(found)}}};
}

Message kind_refused(std::size_t task, std::size_t classes) {
  return {AllowedPackingCode("point_kinds"),
          {{"most", max_point_classes},
           text_value("task", task > 2 ? "neither" : name_of(static_cast<Task>(task))),
           {"classes", static_cast<double>(classes)}}};
}

// What is left as names; false where it is something else.
bool read_names(BodyReader& reader, Dataset& dataset) {
  const std::size_t count = dataset.inputs + 1 + dataset.classes;
  dataset.names.emplace_back();
  while (reader.left() > 0) {
    const auto character = static_cast<char>(reader.byte());
    const auto code = static_cast<unsigned char>(character);
    if (character == '\n' && dataset.names.size() < count) {
      dataset.names.emplace_back();
    } else if (code < 0x20 || code == 0x7f || dataset.names.back().size() == max_name_bytes) {
      return false;
    } else {
      dataset.names.back() += character;
    }
  }
  return dataset.names.size() == count;
}

}  // namespace

std::optional<Dataset> placed_points(std::size_t inputs, bool regression, std::vector<float> x,
                                     std::vector<float> y) {
  const auto finite = [](float value) { return value - value == 0; };
  const auto is_class = [](float value) {
    return value >= 0 && value < static_cast<float>(max_point_classes) &&
           value == static_cast<float>(static_cast<int>(value));
  };
  if (y.size() < min_points || y.size() > max_points || inputs < 1 || inputs > max_point_inputs ||
      x.size() != y.size() * inputs || !std::all_of(x.begin(), x.end(), finite) ||
      !(regression ? std::all_of(y.begin(), y.end(), finite)
                   : std::all_of(y.begin(), y.end(), is_class))) {
    return std::nullopt;
  }
  Dataset dataset;
  dataset.task = Task::regression;
  dataset.inputs = inputs;
  dataset.count = y.size();
  if (!regression) {
    const auto highest = static_cast<std::size_t>(*std::max_element(y.begin(), y.end()));
    dataset.classes = std::max(highest + 1, std::size_t{2});
    dataset.task = dataset.classes == 2 ? Task::binary : Task::classes;
  }
  if (dataset.task == Task::binary) {
    std::transform(y.begin(), y.end(), y.begin(), [](float label) { return 2 * label - 1; });
  }
  dataset.x = std::move(x);
  dataset.y = std::move(y);
  return dataset;
}

std::string pack_points(const Dataset& dataset) {
  Bytes body;
  const auto byte = [&](std::size_t value) { body.push_back(static_cast<std::uint8_t>(value)); };
  const auto word = [&](std::size_t value) {
    byte(value & 255U);
    byte(value >> 8U);
  };
  byte(static_cast<std::size_t>(dataset.task));
  byte(dataset.classes);
  word(dataset.inputs);
  word(dataset.count);
  for (std::size_t input = 0; input < dataset.inputs; ++input) {
    put_column(body, dataset.x.data() + input, dataset.count, dataset.inputs);
  }
  if (dataset.task == Task::regression) {
    put_column(body, dataset.y.data(), dataset.count);
  } else {
    for (const float y : dataset.y) {
      byte(static_cast<std::size_t>(dataset.task == Task::binary ? (y + 1) / 2 : y));
    }
  }
  for (std::size_t i = 0; i < dataset.names.size(); ++i) {
    if (i > 0) {
      byte('\n');
    }
    body.insert(body.end(), dataset.names[i].begin(), dataset.names[i].end());
  }
  return pack(body);
}

Message unpack_points(std::string_view text, Dataset& dataset) {
  const Message damaged = packed_whole("packed_samples", "damaged");
  const auto body = unpack(text, max_points_bytes);
  if (!body) {
    return packed_whole("packed_samples", fault_of(text, max_points_bytes));
  }
  if (body->size() < points_header_bytes) {
    return damaged;
  }
  BodyReader reader(*body);
  const std::size_t task = reader.byte();
  dataset.classes = reader.byte();
  dataset.inputs = reader.word();
  dataset.count = reader.word();
  if (task > 2 || !classes_fit(task, dataset.classes)) {
    return kind_refused(task, dataset.classes);
  }
  if (dataset.inputs < 1 || dataset.inputs > max_point_inputs) {
    return range_refused("point_inputs", 1, max_point_inputs, dataset.inputs);
  }
  if (dataset.count < min_points || dataset.count > max_points) {
    return range_refused("point_samples", min_points, max_points, dataset.count);
  }
  // What the numbers take at least: nothing larger is made for a header alone.
  if (reader.left() < dataset.inputs * (1 + 2 * dataset.count) + dataset.count) {
    return damaged;
  }
  dataset.task = static_cast<Task>(task);
  dataset.x.resize(dataset.count * dataset.inputs);
  dataset.y.resize(dataset.count);
  bool good = true;
  for (std::size_t input = 0; good && input < dataset.inputs; ++input) {
    good = reader.column(dataset.x.data() + input, dataset.count, dataset.inputs);
  }
  if (dataset.task == Task::regression) {
    good = good && reader.column(dataset.y.data(), dataset.count);
  } else {
    for (float& y : dataset.y) {
      const std::size_t label = reader.byte();
      good = good && label < dataset.classes;
      y = static_cast<float>(label);
      if (dataset.task == Task::binary) {
        y = 2 * y - 1;
      }
    }
  }
  dataset.names.clear();
  if (good && reader.left() > 0) {
    good = read_names(reader, dataset);
  }
  return good && reader.complete() ? Message() : damaged;
}

}  // namespace playground
