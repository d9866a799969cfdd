// Data of one's own as text: round trips of random data sets, and refusals of everything else.
#include "data/packing/points.h"

#include <doctest/doctest.h>

#include <limits>

#include "data/packing/packing.h"
#include "numerics/random.h"

using namespace playground;

namespace {

// Any data set within the limits; small ones, so that many can be tried.
Dataset random_dataset(Random& random) {
  Dataset dataset;
  dataset.task = static_cast<Task>(random.below(3));
  dataset.classes = dataset.task == Task::binary       ? 2
                    : dataset.task == Task::regression ? 0
                                                       : 2 + random.below(9);
  dataset.inputs = 1 + random.below(6);
  dataset.count = 2 + random.below(40);
  const bool by_hand = random.below(2) == 0;
  const auto number = [&] {
    return by_hand ? static_cast<float>(static_cast<int>(random.below(6001)) - 3000) / 1000
                   : random.uniform(-1e6F, 1e6F);
  };
  for (std::size_t i = 0; i < dataset.count * dataset.inputs; ++i) {
    dataset.x.push_back(number());
  }
  for (std::size_t i = 0; i < dataset.count; ++i) {
    const auto label = static_cast<float>(
        random.below(static_cast<std::uint32_t>(std::max<std::size_t>(dataset.classes, 1))));
    dataset.y.push_back(dataset.task == Task::regression ? number()
                        : dataset.task == Task::binary   ? 2 * label - 1
                                                         : label);
  }
  return dataset;
}

Message refusal(std::string_view text) {
  Dataset dataset;
  return unpack_points(text, dataset);
}

Message unpackable(std::string_view fault) {
  return {"packed_samples", {text_value("fault", fault)}};
}

Dataset unpacked_points(std::string_view text) {
  Dataset dataset;
  CHECK(unpack_points(text, dataset) == Message());
  return dataset;
}

const Bytes two_points{0, 2, 2, 0, 2, 0, 2, 1, 2, 0, 0, 2, 3, 4, 0, 0, 0, 1};

// The body of two_points with one byte changed.
std::string changed(std::size_t position, std::uint8_t value) {
  Bytes body = two_points;
  body[position] = value;
  return pack(body);
}

}  // namespace

TEST_CASE("points: a known text means what points.h says") {
  const Dataset expected{Task::binary, 2, 2, 2, {0.001F, 0.003F, 0.002F, 0.004F}, {-1, 1}};
  CHECK(unpacked_points(pack(two_points)) == expected);
  CHECK(pack_points(expected) == pack(two_points));
}

TEST_CASE("points: printing and reading again gives the same data, for random data sets") {
  Random random(7, "test");
  for (int i = 0; i < 3000; ++i) {
    const Dataset dataset = random_dataset(random);
    const std::string text = pack_points(dataset);
    const Dataset again = unpacked_points(text);
    CHECK(again == dataset);
    CHECK(pack_points(again) == text);
  }
}

TEST_CASE("points: points placed by hand take five bytes each") {
  constexpr std::size_t count = 100;
  const auto placed =
      placed_points(2, false, std::vector<float>(2 * count, -2.5F), std::vector<float>(count, 1));
  REQUIRE(placed.has_value());
  CHECK(unpack(pack_points(*placed), 10'000)->size() == 6 + 2 + 5 * count);
}

TEST_CASE("points: the largest data sets read back") {
  Random random(8, "test");
  Dataset wide{Task::regression, max_point_inputs, 0, 3, {}, {1, 2, 3}};
  for (std::size_t i = 0; i < wide.inputs * wide.count; ++i) {
    wide.x.push_back(random.normal());
  }
  CHECK(unpacked_points(pack_points(wide)) == wide);
  Dataset tall{Task::classes, 1, 10, max_points, {}, {}};
  for (std::size_t i = 0; i < tall.count; ++i) {
    tall.x.push_back(random.normal());
    tall.y.push_back(static_cast<float>(i % 10));
  }
  CHECK(unpacked_points(pack_points(tall)) == tall);
}

TEST_CASE("points: what is beyond a limit is refused with the limit") {
  const auto kind = [](std::string_view task, double classes) {
    return Message{"point_kinds", {{"most", 10}, text_value("task", task), {"classes", classes}}};
  };
  const auto inputs = [](double found) {
    return Message{"point_inputs", {{"min", 1}, {"max", 256}, {"found", found}}};
  };
  const auto samples = [](double found) {
    return Message{"point_samples", {{"min", 2}, {"max", 10000}, {"found", found}}};
  };
  CHECK(refusal(changed(0, 3)) == kind("neither", 2));
  CHECK(refusal(changed(1, 3)) == kind("binary", 3));
  Bytes eleven = two_points;
  eleven[0] = 1;
  eleven[1] = 11;
  CHECK(refusal(pack(eleven)) == kind("classes", 11));
  CHECK(refusal(changed(2, 0)) == inputs(0));
  CHECK(refusal(changed(3, 2)) == inputs(514));
  CHECK(refusal(changed(4, 1)) == samples(1));
  CHECK(refusal(changed(5, 0x28)) == samples(10242));
  CHECK(refusal(pack(Bytes(max_points_bytes + 1))) == unpackable("too_long"));
  CHECK(refusal(pack(two_points, deflated_packing)) == unpackable("compressed"));
}

TEST_CASE("points: wrong counts, labels and numbers that are not finite are damage") {
  for (const std::string& text : {changed(4, 3), changed(2, 1), changed(17, 2), changed(6, 4),
                                  changed(6, 0), std::string("none"), std::string()}) {
    CAPTURE(text);
    CHECK(refusal(text) == unpackable("damaged"));
  }
  for (const float bad :
       {std::numeric_limits<float>::infinity(), std::numeric_limits<float>::quiet_NaN()}) {
    Dataset dataset{Task::regression, 1, 0, 2, {1, 2}, {3, bad}};
    CHECK(refusal(pack_points(dataset)) == unpackable("damaged"));
    dataset = {Task::regression, 1, 0, 2, {1, bad}, {3, 4}};
    CHECK(refusal(pack_points(dataset)) == unpackable("damaged"));
  }
}

TEST_CASE("points: texts cut off anywhere are refused, damaged ones give data within limits") {
  Random random(9, "test");
  for (int i = 0; i < 20; ++i) {
    const std::string text = pack_points(random_dataset(random));
    for (std::size_t size = 0; size < text.size(); ++size) {
      CHECK(!refusal(text.substr(0, size)).code.empty());
    }
    for (std::size_t at = 0; at < text.size(); ++at) {
      for (unsigned bit = 0; bit < 8; ++bit) {
        std::string damaged = text;
        damaged[at] = static_cast<char>(static_cast<unsigned char>(damaged[at]) ^ (1U << bit));
        Dataset dataset;
        if (unpack_points(damaged, dataset).code.empty()) {
          CHECK(unpacked_points(pack_points(dataset)) == dataset);
        }
      }
    }
  }
}

TEST_CASE("points: a header that promises much makes nothing large") {
  // 256 inputs of 10,000 samples, and then no numbers.
  CHECK(refusal(pack({2, 0, 0, 1, 0x10, 0x27})) == unpackable("damaged"));
}

TEST_CASE("points: samples placed by hand become data, within the limits") {
  CHECK(placed_points(2, false, {1, 2, 3, 4}, {0, 1}) ==
        Dataset{Task::binary, 2, 2, 2, {1, 2, 3, 4}, {-1, 1}});
  CHECK(placed_points(2, false, {1, 2, 3, 4}, {0, 0})->task == Task::binary);
  CHECK(placed_points(2, false, {1, 2, -1, -2, 0.5F, 0}, {3, 0, 1}) ==
        Dataset{Task::classes, 2, 4, 3, {1, 2, -1, -2, 0.5F, 0}, {3, 0, 1}});
  CHECK(placed_points(1, false, {1, 2}, {0, 9})->classes == 10);
  CHECK(placed_points(1, true, {1, 2}, {-0.5F, 9.5F}) ==
        Dataset{Task::regression, 1, 0, 2, {1, 2}, {-0.5F, 9.5F}});
  constexpr float not_a_number = std::numeric_limits<float>::quiet_NaN();
  CHECK_FALSE(placed_points(1, false, {1}, {0}).has_value());
  CHECK_FALSE(placed_points(2, false, {1, 2}, {0, 1}).has_value());
  CHECK_FALSE(placed_points(0, false, {}, {0, 1}).has_value());
  CHECK_FALSE(placed_points(1, false, {1, 2}, {0, 10}).has_value());
  CHECK_FALSE(placed_points(1, false, {1, 2}, {0, -1}).has_value());
  CHECK_FALSE(placed_points(1, false, {1, 2}, {0, 0.5F}).has_value());
  CHECK_FALSE(placed_points(1, false, {1, not_a_number}, {0, 1}).has_value());
  CHECK_FALSE(placed_points(1, true, {1, 2}, {0, not_a_number}).has_value());
  CHECK_FALSE(
      placed_points(1, true, std::vector<float>(max_points + 1), std::vector<float>(max_points + 1))
          .has_value());
}

TEST_CASE("points: names of columns and classes travel, and nothing that is no name") {
  Dataset dataset{Task::binary, 1, 2, 2, {1, 2}, {-1, 1}, {"größe", "", "ja", "nein"}};
  CHECK(unpacked_points(pack_points(dataset)) == dataset);
  dataset.names[1] = std::string(max_name_bytes, 'x');
  CHECK(unpacked_points(pack_points(dataset)) == dataset);
  for (const std::vector<std::string>& names :
       {std::vector<std::string>{"a", "b", "c"},
        {"a", "b", "c", "d", "e"},
        {"a", "b", "c", "d\x1b"},
        {"a", std::string(max_name_bytes + 1, 'x'), "c", "d"}}) {
    dataset.names = names;
    CHECK(refusal(pack_points(dataset)) == unpackable("damaged"));
  }
}
