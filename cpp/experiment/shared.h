// A large part of an experiment that may be absent and never changes: copies of the experiment
// share it, comparison is by value.
#pragma once

#include <memory>
#include <utility>

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
    return value_ == other.value_ || (value_ && other.value_ && *value_ == *other.value_);
  }

 private:
  std::shared_ptr<const Value> value_;
};

}  // namespace playground
