// Numbers as text for links: bytes in base64url (RFC 4648 section 5, without padding), of which the
// first says how the others, the body, are packed: 1 as they are, 2 by DEFLATE. Experiments are
// read and written with the first. Who makes a link compresses, and who reads one calls unpacked()
// (see experiment/unpacked.h) before.
//
// A body is made of columns of floats. A column begins with the size of its numbers: 2 for whole
// thousandths from -32.768 to 32.767 as 16-bit integers (n is the float nearest to n / 1000), 4 for
// floats. Their bytes follow, lowest first, but all first bytes of the column before all second
// ones and so on, which compresses better. Every float reads back to the same bits.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/base64.h"
#include "text/message.h"

namespace playground {

// What would have been accepted where packed numbers are refused, with the values of its sentence;
// see also experiment/problem.h. `fault` is "damaged", "too_long" or "compressed".
//   packed_samples, packed_numbers  fault
//   point_kinds    most; task ("neither" where it is none), classes: what was found
//   point_inputs   min, max, found
//   point_samples  min, max, found
inline constexpr std::array<std::string_view, 5> allowed_packing_codes{
    "packed_samples", "packed_numbers", "point_kinds", "point_inputs", "point_samples",
};
using AllowedPackingCode = CodeIn<allowed_packing_codes>;

inline constexpr std::uint8_t plain_packing = 1;
inline constexpr std::uint8_t deflated_packing = 2;

// The text of `body`, which is packed as `packing` says.
std::string pack(const Bytes& body, std::uint8_t packing = plain_packing);

// The body, or nothing where the text is damaged or deflated or the body has more than `limit`
// bytes.
std::optional<Bytes> unpack(std::string_view text, std::size_t limit);

// What keeps a text from being unpacked: one of the faults above.
std::string_view fault_of(std::string_view text, std::size_t limit);

// That numbers are allowed which are packed whole.
Message packed_whole(AllowedPackingCode code, std::string_view fault);

// Packing and body, or nothing where the text is damaged.
std::optional<Bytes> bytes_of(std::string_view text);

// Most bytes that a column of `count` numbers takes.
constexpr std::size_t column_bytes(std::size_t count) { return 1 + 4 * count; }

// Appends the column of `count` numbers that lie `step` apart, in the smaller size that holds them.
void put_column(Bytes& body, const float* numbers, std::size_t count, std::size_t step = 1);

// The parameters of a network as the value of `weights=` in an experiment: a body of one column.
std::string pack_weights(std::span<const float> parameters);

// Reads a body from its start.
class BodyReader {
 public:
  explicit BodyReader(std::span<const std::uint8_t> body) : rest_(body) {}

  // The next byte, or two, lowest first; 0 at the end, which is noted.
  std::size_t byte();
  std::size_t word();

  // Reads a column written by put_column; false where it is cut off, or damaged, or has a number
  // that is not finite.
  bool column(float* numbers, std::size_t count, std::size_t step = 1);

  std::size_t left() const { return rest_.size(); }
  // Whether all of the body was read, and nothing beyond its end.
  bool complete() const { return rest_.empty() && !cut_off_; }

 private:
  std::span<const std::uint8_t> rest_;
  bool cut_off_ = false;
};

}  // namespace playground
