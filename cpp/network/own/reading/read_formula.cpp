// Reads formulas, by recursive descent. See formula.h.
//
//   choice  = sum [(> | < | >= | <=) sum ? choice : choice]
//   sum     = product {(+ | -) product}
//   product = signed {(* | /) signed | power}
//   signed  = {- | +} power
//   power   = atom {^ whole number}
//   atom    = number | z | pi | constant | function ( choice {, choice} ) | ( choice )
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "network/own/formula.h"
#include "network/own/reading/spellings.h"
#include "text/number.h"

namespace playground {
namespace {

constexpr int most_depth = 40;
constexpr float largest_power = 16;

constexpr auto first_function = static_cast<std::size_t>(Op::abs);

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same_letters(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return small(x) == small(y); });
}

// The number of letters to change, leave out or add that make one name of another.
std::size_t distance(std::string_view a, std::string_view b) {
  std::array<std::size_t, 16> row{};
  const std::size_t width = std::min(b.size(), row.size() - 1);
  for (std::size_t j = 0; j <= width; ++j) {
    row[j] = j;
  }
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0]++;
    for (std::size_t j = 1; j <= width; ++j) {
      const std::size_t changed = diagonal + (a[i] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min(changed, 1 + std::min(row[j], row[j - 1]));
    }
  }
  return row[width];
}

// Characters of a text in UTF-8.
std::size_t count_of(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xc0) != 0x80; }));
}

class Reader {
 public:
  Reader(std::string_view text, Formula& formula) : rest_(text), formula_(formula) {}

  Message read() {
    advance();
    formula_.f = choice(0);
    if (!token_.empty()) {
      refuse("own_operator");
    }
    if (fault_.code.empty() && graph().full()) {
      fault_ = {AllowedOwnCode("own_too_large")};
    }
    return std::move(fault_);
  }

 private:
  Graph& graph() { return formula_.graph; }

  // The first fault is told; from there on the text counts as over.
  void fail(AllowedOwnCode code, std::optional<MessageValue> more = std::nullopt) {
    if (fault_.code.empty() && found_.empty()) {
      fault_ = {AllowedOwnCode("own_end"), {{"at", static_cast<double>(place_)}}};
    } else if (fault_.code.empty()) {
      fault_ = {code, {{"at", static_cast<double>(place_)}, text_value("found", found_)}};
      if (more) {
        fault_.values.push_back(*more);
      }
    }
    token_ = {};
    rest_ = {};
    pending_ = {};
  }

  // Of the "e-3" behind a number; 0 where none follows.
  std::size_t length_of_exponent(std::string_view text) {
    std::size_t length = text.starts_with('e') || text.starts_with('E') ? 1 : 0;
    if (length == 1 && text.size() > 1 && (text[1] == '-' || text[1] == '+')) {
      ++length;
    }
    const std::size_t digits = length;
    while (length > 0 && length < text.size() && is_digit(text[length])) {
      ++length;
    }
    return length > digits ? length : 0;
  }

  std::size_t length_of_token(std::string_view text) {
    const char first = text[0];
    std::size_t length = 1;
    if (is_letter(first)) {
      while (length < text.size() && is_letter(text[length])) {
        ++length;
      }
    } else if (is_digit(first) || first == '.') {
      while (length < text.size() && (is_digit(text[length]) || text[length] == '.')) {
        ++length;
      }
      length += length_of_exponent(text.substr(length));
    } else if ((first == '>' || first == '<') && text.size() > 1 && text[1] == '=') {
      length = 2;
    } else {
      while (length < text.size() && (text[length] & 0xc0) == 0x80) {
        ++length;
      }
    }
    return length;
  }

  // Moves to the next token: a name, a number or a sign; empty at the end.
  void advance() {
    if (!pending_.empty()) {
      token_ = pending_;
      pending_ = {};
      return;
    }
    place_ += count_of(found_);
    while (const std::size_t space = length_of_space(rest_)) {
      rest_.remove_prefix(space);
      ++place_;
    }
    const std::size_t length = rest_.empty() ? 0 : length_of_token(rest_);
    found_ = rest_.substr(0, length);
    token_ = found_;
    rest_.remove_prefix(length);
    for (const Spelling& spelling : spellings) {
      if (token_ == spelling.written) {
        token_ = spelling.meant;
      }
    }
    if (token_.size() == 2 && token_[0] == '^') {
      pending_ = token_.substr(1);
      token_ = token_.substr(0, 1);
    }
  }

  bool accept(std::string_view token) {
    const bool there = token_ == token;
    if (there) {
      advance();
    }
    return there;
  }

  void expect(std::string_view token) {
    if (!accept(token)) {
      fail("own_expected", text_value("expected", token));
    }
  }

  NodeIndex choice(int depth) {
    if (depth > most_depth) {
      fault_ = fault_.code.empty() ? Message{AllowedOwnCode("own_too_deep"), {{"most", most_depth}}}
                                   : fault_;
      fail("own_too_deep");
      return 0;
    }
    NodeIndex a = sum(depth);
    if (token_.empty() || (token_[0] != '>' && token_[0] != '<')) {
      return a;
    }
    const bool swapped = token_[0] == '<';
    const Op op = token_.size() > 1 ? Op::at_least : Op::greater;
    advance();
    NodeIndex b = sum(depth);
    expect("?");
    const NodeIndex yes = choice(depth + 1);
    expect(":");
    const NodeIndex no = choice(depth + 1);
    if (swapped) {
      std::swap(a, b);
    }
    return graph().put({op, {a, b, yes, no}});
  }

  NodeIndex sum(int depth) {
    NodeIndex a = product(depth);
    while (token_ == "+" || token_ == "-") {
      const bool minus = token_ == "-";
      advance();
      const NodeIndex b = product(depth);
      const bool expm1 =
          minus && graph().size() > 0 && graph()[a].op == Op::exp && graph().is(b, 1);
      a = expm1 ? graph().put({Op::expm1, {graph()[a].at[0]}})
                : graph().put({minus ? Op::subtract : Op::add, {a, b}});
    }
    return a;
  }

  NodeIndex product(int depth) {
    NodeIndex a = with_sign(depth);
    while (true) {
      const bool divides = token_ == "/";
      const bool juxtaposed = !token_.empty() && (is_letter(token_[0]) || token_ == "(");
      if (!divides && !juxtaposed && token_ != "*") {
        return a;
      }
      if (!juxtaposed) {
        advance();
      }
      const NodeIndex b = with_sign(depth);
      a = graph().put({divides ? Op::divide : Op::multiply, {a, b}});
    }
  }

  NodeIndex with_sign(int depth) {
    bool minus = false;
    while (token_ == "-" || token_ == "+") {
      minus = minus != (token_ == "-");
      advance();
    }
    const NodeIndex a = power(depth);
    const bool number = graph().size() > 0 && graph().is_number(a);
    return !minus ? a : number ? graph().number(-graph()[a].value) : graph().put({Op::negate, {a}});
  }

  NodeIndex power(int depth) {
    NodeIndex a = atom(depth);
    if (accept("^")) {
      const bool brackets = accept("(");
      const bool minus = accept("-");
      const auto exponent = parse_number(token_);
      if (!exponent || *exponent > largest_power ||
          *exponent != static_cast<float>(static_cast<int>(*exponent))) {
        fail("own_power");
        return a;
      }
      advance();
      if (brackets) {
        expect(")");
      }
      a = graph().put({Op::power, {a}, minus ? -*exponent : *exponent});
    }
    return a;
  }

  NodeIndex atom(int depth) {
    if (accept("(")) {
      const NodeIndex inner = choice(depth + 1);
      expect(")");
      return inner;
    }
    if (token_.empty() || (!is_letter(token_[0]) && !is_digit(token_[0]) && token_[0] != '.')) {
      return refuse("own_operand");
    }
    if (!is_letter(token_[0])) {
      const auto number = parse_number(token_);
      if (!number) {
        fail("own_operand");
        return 0;
      }
      advance();
      return graph().number(*number);
    }
    return named(depth);
  }

  NodeIndex named(int depth) {
    const std::string_view name = token_;
    if (name == "z" || name == "pi") {
      advance();
      return name == "z" ? graph().put({Op::z}) : graph().number(0x1.921fb6p+1F);
    }
    // These letters mean something else to many people.
    if (name.size() == 1 && name >= "a" && name != "x" && name != "e") {
      return constant(name[0]);
    }
    const auto found = std::find(op_names.begin() + 7, op_names.end(), name);
    const auto position = static_cast<std::size_t>(found - op_names.begin());
    const bool two = name == "min" || name == "max";
    if (found == op_names.end() || (!two && position < first_function)) {
      return unknown();
    }
    advance();
    expect("(");
    Node node{static_cast<Op>(position), {choice(depth + 1)}};
    if (two) {
      do {
        expect(",");
        node.at[1] = choice(depth + 1);
        node.at[0] = graph().put(node);
      } while (token_ == ",");
    }
    expect(")");
    return two ? node.at[0] : graph().put(node);
  }

  NodeIndex constant(char letter) {
    std::size_t number = formula_.constants.find(letter);
    if (number == std::string::npos) {
      if (formula_.constants.size() == max_constants) {
        fail("own_constants", MessageValue{"most", max_constants});
        return 0;
      }
      number = formula_.constants.size();
      formula_.constants += letter;
    }
    advance();
    return graph().put({Op::constant, {}, static_cast<float>(number)});
  }

  // How it is written here, where people write it as the token, in small letters or capitals.
  std::string_view another_way() {
    const auto found =
        std::find_if(other_ways.begin(), other_ways.end(),
                     [&](const Spelling& each) { return same_letters(each.written, token_); });
    return found == other_ways.end() ? std::string_view() : found->meant;
  }

  // What is written otherwise here is told so, whatever is needed in its place.
  NodeIndex refuse(AllowedOwnCode code) {
    if (!another_way().empty()) {
      return unknown();
    }
    fail(code);
    return 0;
  }

  NodeIndex unknown() {
    std::string names;
    std::string_view meant = another_way();
    std::size_t nearest = std::min<std::size_t>(2, token_.size() - 1);
    const bool is_known = !meant.empty();
    for (std::size_t i = 7; i < op_names.size(); ++i) {
      if (i < first_function && op_names[i] != "min" && op_names[i] != "max") {
        continue;
      }
      names += names.empty() ? "" : ", ";
      names += op_names[i];
      if (const std::size_t far = distance(token_, op_names[i]); far <= nearest && !is_known) {
        nearest = far;
        meant = op_names[i];
      }
    }
    if (meant.empty()) {
      fail("own_unknown");
    } else {
      fail("own_name", text_value("meant", meant));
    }
    fault_.values.push_back(text_value("names", names));
    return 0;
  }

  std::string_view rest_;
  Formula& formula_;
  std::string_view found_;    // the token as it is written
  std::string_view token_;    // and as it is meant
  std::string_view pending_;  // what follows it where one character stands for two
  std::size_t place_ = 1;
  Message fault_;
};

}  // namespace

std::size_t length_of_space(std::string_view text) {
  constexpr std::array<std::string_view, 7> spaces{" ",      "\t",     "\n",    "\r",
                                                   "\u00a0", "\u2009", "\u202f"};
  const auto found = std::find_if(spaces.begin(), spaces.end(),
                                  [&](std::string_view each) { return text.starts_with(each); });
  return found == spaces.end() ? 0 : found->size();
}

Message read_formula(std::string_view text, Formula& formula) {
  if (count_of(text) > max_formula_length) {
    return {AllowedOwnCode("own_too_long"), {{"most", max_formula_length}}};
  }
  return Reader(text, formula).read();
}

}  // namespace playground
