// What a person is to be told, before it is words: a code that names the sentence, and the numbers
// and names that it mentions. The sentences themselves are the locale's (web/locale), in the
// reader's language; the command line has the English ones (command/words.h).
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace playground {

// One of a list of codes. Others do not compile, so that the list, for which a test looks in the
// locale, is complete.
template <const auto& codes>
class CodeIn {
 public:
  // Both ways implicit, so that a code is written as its name alone.
  // NOLINTNEXTLINE(google-explicit-constructor)
  consteval CodeIn(const char* code) : code_(code) {
    if (std::find(codes.begin(), codes.end(), code_) == codes.end()) {
      not_on_the_list();
    }
  }
  // NOLINTNEXTLINE(google-explicit-constructor)
  constexpr operator std::string_view() const { return code_; }

 private:
  static void not_on_the_list();  // cannot be called where constants are computed

  std::string_view code_;
};

// A number, or a text in its place.
struct MessageValue {
  std::string_view name;
  double number = 0;
  std::optional<std::string> text = {};

  bool operator==(const MessageValue&) const = default;
};

inline MessageValue text_value(std::string_view name, std::string_view text) {
  return {name, 0, std::string(text)};
}

struct Message {
  std::string_view code;  // empty for nothing to say
  std::vector<MessageValue> values = {};

  bool operator==(const Message&) const = default;
};

}  // namespace playground
