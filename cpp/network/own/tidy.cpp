// See tidy.h. Every part is made anew from its operands: sums as terms and products as factors, in
// which equal ones meet because equal parts of a graph are one node.
#include "network/own/tidy.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <numeric>
#include <optional>
#include <vector>

#include "text/number.h"

namespace playground {
namespace {

// A number as it is read: a decimal one, or a fraction of whole ones.
struct Ratio {
  double over = 1;
  double under = 1;
};

constexpr double largest_whole = 1e6;
// Digits behind the point of what is a short number.
constexpr double short_scale = 1e5;

bool is_whole(double value) {
  return std::abs(value) <= largest_whole && value == std::floor(value);
}

bool is_short(double value) {
  const double scaled = value * short_scale;
  return std::abs(scaled) < 1e12 && std::abs(scaled - std::round(scaled)) < 1e-6;
}

Ratio of_wholes(double over, double under) {
  const auto common = static_cast<double>(
      std::gcd(static_cast<std::int64_t>(over), static_cast<std::int64_t>(under)));
  return under < 0 ? Ratio{-over / common, -under / common} : Ratio{over / common, under / common};
}

Ratio reduced(const Ratio& ratio) {
  const auto& [over, under] = ratio;
  if (under == 0) {
    return ratio;
  }
  if (is_whole(over) && is_whole(under)) {
    return of_wholes(over, under);
  }
  const double quotient = over / under;
  if (!is_short(quotient) && is_short(over) && is_short(under)) {
    const Ratio whole = of_wholes(std::round(over * short_scale), std::round(under * short_scale));
    if (is_whole(whole.over) && is_whole(whole.under)) {
      return whole;
    }
  }
  return {quotient, 1};
}

bool is_float(double value) {
  return std::abs(value) < 3e38 && (value == 0 || std::abs(value) > 1e-37);
}

// What a factor is raised to, above and below the line of a fraction.
struct Power {
  NodeIndex base;
  int above = 0;
  int below = 0;
};

struct Product {
  Ratio number{};
  std::vector<Power> factors{};
};

struct Term {
  Ratio number;
  NodeIndex rest;  // a product without a number; 1 for none
};

class Tidying {
 public:
  Tidying(const Graph& from, Graph& to) : from_(from), to_(to), one_(to.number(1)) {}

  NodeIndex of(NodeIndex index) {
    if (!known_[index]) {
      known_[index] = made(index);
    }
    return *known_[index];
  }

  // Whether a number on the way was none that a formula can hold.
  bool lost() const { return lost_; }

 private:
  NodeIndex made(NodeIndex index) {
    Node node = from_[index];
    switch (node.op) {
      case Op::add:
      case Op::subtract: {
        std::vector<Term> terms;
        collect_terms(of(node.at[0]), {}, terms);
        collect_terms(of(node.at[1]), {node.op == Op::add ? 1.0 : -1.0}, terms);
        return sum_of(terms);
      }
      case Op::multiply:
      case Op::divide:
      case Op::negate:
      case Op::power:
        return product_of(index);
      default:
        for (std::size_t i = 0; i < operand_count(node.op); ++i) {
          node.at[i] = of(node.at[i]);
        }
        return operand_count(node.op) == 0
                   ? to_.put(node)
                   : to_.simple(node.op, node.at[0], node.at[1], node.at[2], node.at[3]);
    }
  }

  NodeIndex product_of(NodeIndex index) {
    const Node node = from_[index];
    Product product;
    const bool powers = node.op == Op::power;
    collect_factors(of(node.at[0]), powers ? static_cast<int>(node.value) : 1, product);
    if (node.op == Op::negate) {
      product.number.over = -product.number.over;
    } else if (!powers) {
      collect_factors(of(node.at[1]), node.op == Op::divide ? -1 : 1, product);
    }
    return node_of(product);
  }

  static constexpr float largest_exponent = 64;

  // Of a part that is tidy already.
  void collect_factors(NodeIndex part, int exponent, Product& product) {
    const Node node = to_[part];
    if (node.op == Op::number) {
      const double value = decimal_of(node.value);
      const double raised = std::pow(value, std::abs(exponent));
      (exponent > 0 ? product.number.over : product.number.under) *= raised;
    } else if (node.op == Op::negate) {
      product.number.over *= exponent % 2 == 0 ? 1 : -1;
      collect_factors(node.at[0], exponent, product);
    } else if (node.op == Op::multiply || node.op == Op::divide) {
      collect_factors(node.at[0], exponent, product);
      collect_factors(node.at[1], node.op == Op::divide ? -exponent : exponent, product);
    } else if (node.op == Op::power &&
               std::abs(static_cast<float>(exponent) * node.value) <= largest_exponent) {
      collect_factors(node.at[0], exponent * static_cast<int>(node.value), product);
    } else if (node.op == Op::sqrt && to_.is_number(node.at[0]) && exponent % 2 == 0) {
      collect_factors(node.at[0], exponent / 2, product);
    } else {
      auto found = std::find_if(product.factors.begin(), product.factors.end(),
                                [&](const Power& factor) { return factor.base == part; });
      if (found == product.factors.end()) {
        found = product.factors.insert(found, {part});
      }
      (exponent > 0 ? found->above : found->below) += std::abs(exponent);
    }
  }

  // Where it may be 0, a factor does not cancel: f' has no value there.
  bool cancels(const Node& node, NodeIndex base) const {
    return node.op == Op::exp || node.op == Op::sigmoid || node.op == Op::softplus ||
           !to_.depends_on_z(base);
  }

  // Constants, then z, then what is made of them, each in the order in which it came.
  int rank(NodeIndex base) const {
    return to_[base].op == Op::constant ? 0 : to_[base].op == Op::z ? 1 : 2;
  }

  NodeIndex raised(NodeIndex base, int exponent) {
    // Powers beyond those that can be written.
    constexpr int largest = 16;
    if (exponent > largest) {
      return to_.put({Op::multiply, {to_.power(base, largest), raised(base, exponent - largest)}});
    }
    return to_.power(base, static_cast<float>(exponent));
  }

  NodeIndex node_of(Product product, bool whole = true) {
    auto& factors = product.factors;
    Ratio number = reduced(product.number);
    std::stable_sort(factors.begin(), factors.end(),
                     [&](const Power& a, const Power& b) { return rank(a.base) < rank(b.base); });
    for (Power& factor : factors) {
      const Node node = to_[factor.base];
      if (cancels(node, factor.base)) {
        const int both = std::min(factor.above, factor.below);
        factor.above -= both;
        factor.below -= both;
      }
      // A number that is no short one takes in the roots of others.
      if (node.op == Op::sqrt && to_.is_number(node.at[0]) && !is_short(number.over) && whole) {
        const double root = std::sqrt(decimal_of(to_[node.at[0]].value));
        number.over *= std::pow(root, factor.above - factor.below);
        factor.above = 0;
        factor.below = 0;
      }
    }
    lost_ = lost_ || !is_float(number.over) || !is_float(number.under) || number.under == 0;
    if (number.over == 0) {
      return to_.number(0);
    }
    std::optional<NodeIndex> above;
    std::optional<NodeIndex> below;
    const auto multiply = [&](std::optional<NodeIndex>& side, NodeIndex by) {
      side = side ? to_.put({Op::multiply, {*side, by}}) : by;
    };
    const bool negative = number.over < 0;
    const double size = std::abs(number.over);
    if (whole && size != 1) {
      multiply(above, to_.number(static_cast<float>(size)));
    }
    if (whole && number.under != 1) {
      multiply(below, to_.number(static_cast<float>(number.under)));
    }
    for (const Power& factor : factors) {
      if (factor.above > 0) {
        multiply(above, raised(factor.base, factor.above));
      }
      if (factor.below > 0) {
        multiply(below, raised(factor.base, factor.below));
      }
    }
    NodeIndex result = above.value_or(one_);
    if (below) {
      result = to_.put({Op::divide, {result, *below}});
    }
    return whole && negative ? to_.simple(Op::negate, result) : result;
  }

  void collect_terms(NodeIndex part, Ratio times, std::vector<Term>& terms) {
    const Node node = to_[part];
    if (node.op == Op::add || node.op == Op::subtract) {
      collect_terms(node.at[0], times, terms);
      times.over *= node.op == Op::add ? 1 : -1;
      collect_terms(node.at[1], times, terms);
      return;
    }
    Product product;
    collect_factors(part, 1, product);
    Ratio number = reduced({product.number.over * times.over, product.number.under * times.under});
    // a (e^u - 1) as two terms: often one is in the way of another.
    const auto grown =
        std::find_if(product.factors.begin(), product.factors.end(), [&](const Power& factor) {
          return to_[factor.base].op == Op::expm1 && factor.above == 1 && factor.below == 0;
        });
    const bool splits =
        grown != product.factors.end() &&
        std::all_of(product.factors.begin(), product.factors.end(), [&](const Power& factor) {
          return factor.base == grown->base || !to_.depends_on_z(factor.base);
        });
    if (splits) {
      Product rest = product;
      rest.factors.erase(rest.factors.begin() + (grown - product.factors.begin()));
      grown->base = to_.put({Op::exp, {to_[grown->base].at[0]}});
      add_term(number, node_of(product, false), terms);
      number.over = -number.over;
      add_term(number, node_of(rest, false), terms);
    } else {
      add_term(number, node_of(product, false), terms);
    }
  }

  static void add_term(Ratio number, NodeIndex rest, std::vector<Term>& terms) {
    const auto found = std::find_if(terms.begin(), terms.end(),
                                    [&](const Term& term) { return term.rest == rest; });
    if (found == terms.end()) {
      terms.push_back({number, rest});
      return;
    }
    const Ratio& before = found->number;
    found->number = reduced(
        {before.over * number.under + number.over * before.under, before.under * number.under});
  }

  NodeIndex term_of(const Term& term, double sign) {
    Product product{{sign * term.number.over, term.number.under}, {}};
    collect_factors(term.rest, 1, product);
    return node_of(product);
  }

  // A term that is added comes first, where there is one.
  NodeIndex sum_of(std::vector<Term> terms) {
    std::erase_if(terms, [](const Term& term) { return term.number.over == 0; });
    const auto first = std::find_if(terms.begin(), terms.end(),
                                    [](const Term& term) { return term.number.over > 0; });
    if (terms.empty()) {
      return to_.number(0);
    }
    if (first != terms.end()) {
      std::rotate(terms.begin(), first, first + 1);
    }
    NodeIndex sum = term_of(terms.front(), 1);
    for (std::size_t i = 1; i < terms.size(); ++i) {
      const bool minus = terms[i].number.over < 0;
      sum = to_.put({minus ? Op::subtract : Op::add, {sum, term_of(terms[i], minus ? -1 : 1)}});
    }
    return sum;
  }

  const Graph& from_;
  Graph& to_;
  NodeIndex one_;
  bool lost_ = false;
  std::array<std::optional<NodeIndex>, Graph::most> known_{};
};

}  // namespace

Formula tidied(const Formula& formula) {
  Formula result;
  result.constants = formula.constants;
  Tidying tidying(formula.graph, result.graph);
  result.slope = tidying.of(formula.slope);
  if (result.graph.full() || tidying.lost()) {
    result.graph = formula.graph;
    result.slope = formula.slope;
  }
  return result;
}

}  // namespace playground
