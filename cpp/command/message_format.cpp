// See message_format.h.
#include "command/message_format.h"

#include <algorithm>
#include <limits>

#include "text/number.h"

namespace playground::command {
namespace {

bool is_whole(double value) {
  return value >= 0 && value < 1e15 &&
         value == static_cast<double>(static_cast<std::uint64_t>(value));
}

// `value` to so many significant digits, at most 7.
std::string short_number(double value, int digits) {
  double end = 1;
  for (int i = 0; i < digits; ++i) {
    end *= 10;
  }
  const double size = value < 0 ? -value : value;
  if (!(size > 0) || size > static_cast<double>(std::numeric_limits<float>::max())) {
    return format_number(static_cast<float>(value));
  }
  int exponent = 0;
  double scaled = size;
  for (; scaled >= end; scaled /= 10) {
    ++exponent;
  }
  for (; scaled < end / 10; scaled *= 10) {
    --exponent;
  }
  auto rounded = static_cast<double>(static_cast<int>(scaled + 0.5));
  double power = 1;
  for (int i = 0; i < (exponent < 0 ? -exponent : exponent); ++i) {
    power *= 10;
  }
  rounded = exponent < 0 ? rounded / power : rounded * power;
  return format_number(static_cast<float>(value < 0 ? -rounded : rounded));
}

// Whole numbers up to a million in full, others to two digits.
std::string measured(double value) {
  return is_whole(value) && value < 1e6 ? format_whole(static_cast<std::uint64_t>(value))
                                        : short_number(value, 2);
}

std::string shown(const MessageValue& value, std::string_view style) {
  if (value.text) {
    return *value.text;
  }
  if (style == "percent") {
    return short_number(100 * value.number, 2) + "%";
  }
  if (style == "integer" && value.number >= 0 && value.number < 1e15) {
    return format_whole(static_cast<std::uint64_t>(value.number + 0.5));
  }
  if (style == "figure") {
    return short_number(value.number, 4);
  }
  if (style == "typed") {
    return is_whole(value.number) ? format_whole(static_cast<std::uint64_t>(value.number))
                                  : format_number(static_cast<float>(value.number));
  }
  return measured(value.number);
}

bool is_space(char c) { return c == ' ' || c == '\n'; }

class Formatter {
 public:
  Formatter(std::string_view message, const std::vector<MessageValue>& values)
      : rest_(message), values_(values) {}

  // The message up to its end, or to the brace that closes it; `counted` is what # stands for.
  std::string read(const MessageValue* counted) {
    std::string text;
    while (!rest_.empty() && rest_.front() != '}') {
      const char c = take();
      if (c == '{') {
        text += read_argument();
      } else if (c == '#' && counted != nullptr) {
        text += shown(*counted, "integer");
      } else if (c == '\'') {
        text += read_quoted();
      } else {
        text += c;
      }
    }
    return text;
  }

 private:
  char take() {
    const char c = rest_.front();
    rest_.remove_prefix(1);
    return c;
  }

  bool take(char expected) {
    skip_spaces();
    const bool there = !rest_.empty() && rest_.front() == expected;
    rest_.remove_prefix(there ? 1 : 0);
    return there;
  }

  void skip_spaces() {
    while (!rest_.empty() && is_space(rest_.front())) {
      rest_.remove_prefix(1);
    }
  }

  // Behind an apostrophe: two are one, and before a brace or # all up to the next one is text.
  std::string read_quoted() {
    if (rest_.starts_with('\'')) {
      take();
      return "'";
    }
    if (rest_.empty() || (rest_.front() != '{' && rest_.front() != '}' && rest_.front() != '#')) {
      return "'";
    }
    const std::size_t end = std::min(rest_.find('\''), rest_.size());
    std::string text(rest_.substr(0, end));
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    return text;
  }

  std::string_view read_word() {
    skip_spaces();
    const std::string_view word = rest_.substr(0, rest_.find_first_of(" \n,{}"));
    rest_.remove_prefix(word.size());
    return word;
  }

  // Behind an opening brace, through the closing one.
  std::string read_argument() {
    const std::string_view name = read_word();
    const auto found = std::find_if(values_.begin(), values_.end(),
                                    [&](const MessageValue& value) { return value.name == name; });
    const MessageValue* const value = found == values_.end() ? nullptr : &*found;
    std::string text;
    const std::string_view kind = take(',') ? read_word() : std::string_view();
    const std::string_view style = take(',') && kind == "number" ? read_word() : std::string_view();
    if (kind == "plural" || kind == "select") {
      text = read_choice(kind, value);
    } else if (value != nullptr) {
      text = shown(*value, style);
    }
    take('}');
    return value != nullptr ? text : '{' + std::string(name) + '}';
  }

  // The options of a plural or select: the one for `value` is kept, an exact one before the others.
  std::string read_choice(std::string_view kind, const MessageValue* value) {
    const bool plural = kind == "plural";
    std::string exact;
    std::string word;
    if (value != nullptr) {
      exact = plural ? "=" + measured(value->number) : value->text.value_or("");
      word = plural && value->number == 1 ? "one" : "other";
    }
    std::string kept;
    int rank = 0;
    for (std::string_view option = read_word(); !option.empty() && take('{');
         option = read_word()) {
      const std::string text = read(plural ? value : nullptr);
      take('}');
      const int fits = option == exact ? 3 : option == word ? 2 : option == "other" ? 1 : 0;
      if (fits > rank) {
        rank = fits;
        kept = text;
      }
    }
    return kept;
  }

  std::string_view rest_;
  const std::vector<MessageValue>& values_;
};

}  // namespace

std::string formatted(std::string_view message, const std::vector<MessageValue>& values) {
  return Formatter(message, values).read(nullptr);
}

}  // namespace playground::command
