// See packing.h.
#include "data/packing/packing.h"

#include <algorithm>

#include "numerics/bits.h"
#include "text/base64.h"

namespace playground {
namespace {

// The whole number of thousandths that `value` is, where it is one that 16 bits hold.
std::optional<std::int16_t> thousandths(float value) {
  if (!(value >= -32.768F && value <= 32.767F)) {
    return std::nullopt;
  }
  const float scaled = value * 1000 + (value < 0 ? -0.5F : 0.5F);
  const auto whole = static_cast<std::int32_t>(scaled);
  const float back = static_cast<float>(whole) / 1000;
  // Compared by bits: -0 is none.
  if (whole < -32768 || whole > 32767 || bits_of(back) != bits_of(value)) {
    return std::nullopt;
  }
  return static_cast<std::int16_t>(whole);
}

std::uint32_t pattern_of(float value, std::size_t size) {
  return size == 4 ? bits_of(value) : static_cast<std::uint16_t>(thousandths(value).value_or(0));
}

float number_of(std::uint32_t pattern, std::size_t size) {
  return size == 4 ? bit_cast<float>(pattern)
                   : static_cast<float>(static_cast<std::int16_t>(pattern)) / 1000;
}

}  // namespace

std::string pack(const Bytes& body, std::uint8_t packing) {
  Bytes bytes(1 + body.size(), packing);
  std::copy(body.begin(), body.end(), bytes.begin() + 1);
  return base64url(bytes);
}

std::optional<Bytes> bytes_of(std::string_view text) { return from_base64url(text); }

std::optional<Bytes> unpack(std::string_view text, std::size_t limit) {
  std::optional<Bytes> bytes = bytes_of(text);
  if (!bytes || bytes->empty() || bytes->front() != plain_packing || bytes->size() - 1 > limit) {
    return std::nullopt;
  }
  bytes->erase(bytes->begin());
  return bytes;
}

std::string_view fault_of(std::string_view text, std::size_t limit) {
  const std::optional<Bytes> bytes = bytes_of(text);
  if (bytes && !bytes->empty() && bytes->front() == deflated_packing) {
    return "compressed";
  }
  const bool too_long = bytes && bytes->size() > limit + 1 && bytes->front() == plain_packing;
  return too_long ? "too_long" : "damaged";
}

Message packed_whole(AllowedPackingCode code, std::string_view fault) {
  return {code, {text_value("fault", fault)}};
}

void put_column(Bytes& body, const float* numbers, std::size_t count, std::size_t step) {
  std::size_t size = 2;
  for (std::size_t i = 0; i < count && size == 2; ++i) {
    size = thousandths(numbers[i * step]) ? 2 : 4;
  }
  body.push_back(static_cast<std::uint8_t>(size));
  for (std::size_t byte = 0; byte < size; ++byte) {
    for (std::size_t i = 0; i < count; ++i) {
      body.push_back(static_cast<std::uint8_t>(pattern_of(numbers[i * step], size) >> (8 * byte)));
    }
  }
}

std::string pack_weights(std::span<const float> parameters) {
  Bytes body;
  put_column(body, parameters.data(), parameters.size());
  return pack(body);
}

std::size_t BodyReader::byte() {
  if (rest_.empty()) {
    cut_off_ = true;
    return 0;
  }
  const std::uint8_t value = rest_.front();
  rest_ = rest_.subspan(1);
  return value;
}

std::size_t BodyReader::word() {
  const std::size_t low = byte();
  return low + 256 * byte();
}

bool BodyReader::column(float* numbers, std::size_t count, std::size_t step) {
  const std::size_t size = byte();
  if ((size != 2 && size != 4) || rest_.size() < size * count) {
    return false;
  }
  for (std::size_t i = 0; i < count; ++i) {
    std::uint32_t pattern = 0;
    for (std::size_t byte = 0; byte < size; ++byte) {
      pattern |= std::uint32_t{rest_[byte * count + i]} << (8 * byte);
    }
    const float value = number_of(pattern, size);
    // Infinity minus infinity is not zero.
    if (value - value != 0) {
      return false;
    }
    numbers[i * step] = value;
  }
  rest_ = rest_.subspan(size * count);
  return true;
}

}  // namespace playground
