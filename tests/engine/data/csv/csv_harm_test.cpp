// CSV that is random or damaged: whatever it is, what is read of it is sound, and what is not is
// said in a sentence.
#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "data/csv/check_result.h"
#include "data/csv/csv.h"
#include "numerics/random.h"

using namespace playground;

TEST_CASE("random text never does harm") {
  constexpr std::string_view alphabet = "0123456789.,;\t\n\r\"\" -+eEna?xyµ\xEF\xBB\xBF\xFF\x01";
  Random random(1, "fuzz");
  for (int i = 0; i < 3'000; ++i) {
    std::string text;
    const std::uint32_t length = random.below(200);
    const bool any_byte = random.below(4) == 0;
    for (std::uint32_t k = 0; k < length; ++k) {
      text += any_byte ? static_cast<char>(random.below(256))
                       : alphabet[random.below(static_cast<std::uint32_t>(alphabet.size()))];
    }
    CAPTURE(text);
    check_result(parse_csv(text));
    CsvChoices choices;
    const auto either = [&] {
      const std::uint32_t answer = random.below(3);
      return answer < 2 ? std::optional(answer == 1) : std::nullopt;
    };
    choices.header = either();
    choices.classes = either();
    choices.label = random.below(4);
    choices.notation = random.below(2) == 0 ? Notation::comma : Notation::point;
    choices.scale = CsvChoices::Scale::automatic;
    check_result(parse_csv(text, choices));
  }
}

TEST_CASE("a NUL byte is found where it is, whatever ends the lines") {
  for (const std::string end : {"\n", "\r", "\r\n"}) {
    const std::string text = "x,y" + end + "1,a" + end + "2," + std::string(1, '\0') + "b" + end;
    const CsvResult result = parse_csv(text);
    check_result(result);
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0] == CsvProblem{3, 0, {CsvProblemCode("nul_byte"), {{"byte", 3}}}});
  }
}

TEST_CASE("damaged files never do harm") {
  const Dataset dataset = generate(*find_dataset("blobs"), 4, 0.1F, 30, 1);
  const std::string whole = format_csv(dataset);
  constexpr std::string_view bytes =
      ",;\t\n\r\".-e \xFF"
      "a";
  Random random(2, "fuzz");
  std::size_t read = 0;
  for (int i = 0; i < 2'000; ++i) {
    std::string text = whole;
    for (std::uint32_t k = 1 + random.below(3); k > 0; --k) {
      const std::size_t at = random.below(static_cast<std::uint32_t>(text.size()));
      const char byte = bytes[random.below(static_cast<std::uint32_t>(bytes.size()))];
      switch (random.below(4)) {
        case 0:
          text[at] = byte;
          break;
        case 1:
          text.insert(at, 1, byte);
          break;
        case 2:
          text.erase(at, 1);
          break;
        default:
          text.resize(at + 1);
          break;
      }
    }
    CAPTURE(text);
    const CsvResult result = parse_csv(text);
    check_result(result);
    read += result.dataset ? 1U : 0U;
  }
  // Some damage goes unnoticed and most does not: both ways were taken.
  CHECK(read > 100);
  CHECK(read < 1'900);
}
