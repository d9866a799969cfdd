// A large part of an experiment that may be absent and never changes: copies of the experiment
// share it, comparison is by value, of floats by their bits.
#pragma once

#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

#include "numerics/bits.h"

namespace playground {

template <class Value>
class Shared {
 public:
  Shared() = default;
  explicit Shared(Value value) : value_(std::make_shared<const Value>(std::move(value))) {}

  explicit operator bool() const { return value_ != nullptr; }
  const Value& operator*() const { return *value_; }
  const Value* operator->() const { return value_.get(); }

  bool operator==(const Shared& other) const {
    return shares(other) || (value_ && other.value_ && equal(*value_, *other.value_));
  }

  // Whether both are the same one in memory, or absent.
  bool shares(const Shared& other) const { return value_ == other.value_; }

  // Where both are equal, keeps what `other` has in memory, and not a second one.
  void share(const Shared& other) {
    if (*this == other) {
      value_ = other.value_;
    }
  }

 private:
  static bool equal(const Value& a, const Value& b) {
    if constexpr (std::is_same_v<Value, std::vector<float>>) {
      return same_bits(a, b);
    } else {
      return a == b;
    }
  }

  std::shared_ptr<const Value> value_;
};

}  // namespace playground
