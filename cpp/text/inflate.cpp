// See inflate.h. Codes are decoded bit by bit from the counts of their lengths: slower than tables
// and a fraction of their size, for input of kilobytes.
#include "text/inflate.h"

#include <algorithm>
#include <array>

namespace playground {
namespace {

constexpr std::size_t longest_code = 15;
constexpr std::size_t literals = 288;
constexpr std::size_t distances = 30;

// A Huffman code, from the lengths of its symbols' codes. Shorter codes come first, codes of equal
// length in the order of their symbols.
class Code {
 public:
  // False where there are more codes than bits can tell apart, or fewer than all: RFC 1951 allows
  // the latter for a single code only.
  bool build(const std::uint8_t* lengths, std::size_t symbols) {
    counts_.fill(0);
    for (std::size_t s = 0; s < symbols; ++s) {
      ++counts_[lengths[s]];
    }
    const std::size_t used = symbols - counts_[0];
    counts_[0] = 0;
    int free = 1;
    std::array<std::uint16_t, longest_code + 2> first{};
    for (std::size_t length = 1; length <= longest_code; ++length) {
      free = 2 * free - counts_[length];
      if (free < 0) {
        return false;
      }
      first[length + 1] = static_cast<std::uint16_t>(first[length] + counts_[length]);
    }
    for (std::size_t s = 0; s < symbols; ++s) {
      if (lengths[s] > 0) {
        symbols_[first[lengths[s]]++] = static_cast<std::uint16_t>(s);
      }
    }
    return free == 0 || (used <= 1 && counts_[1] == used);
  }

  int count(std::size_t length) const { return counts_[length]; }
  int symbol(int position) const { return symbols_[static_cast<std::size_t>(position)]; }

 private:
  std::array<std::uint16_t, longest_code + 1> counts_{};
  std::array<std::uint16_t, literals> symbols_{};
};

class Inflater {
 public:
  Inflater(std::span<const std::uint8_t> input, std::size_t limit) : input_(input), limit_(limit) {}

  bool run() {
    bool last = false;
    while (good_ && !last) {
      last = bits(1) == 1;
      switch (bits(2)) {
        case 0:
          stored();
          break;
        case 1:
          standard_codes();
          break;
        case 2:
          own_codes();
          break;
        default:
          good_ = false;
      }
    }
    return good_ && position_ == input_.size();
  }

  std::vector<std::uint8_t>& output() { return output_; }

 private:
  // The next bits, the first of them lowest; 0 and no longer good at the end of the input.
  int bits(int wanted) {
    int value = 0;
    for (int i = 0; i < wanted; ++i) {
      if (left_ == 0) {
        if (position_ == input_.size()) {
          good_ = false;
          return 0;
        }
        byte_ = input_[position_++];
        left_ = 8;
      }
      value |= (byte_ & 1) << i;
      byte_ >>= 1;
      --left_;
    }
    return value;
  }

  void put(std::uint8_t byte) {
    good_ = good_ && output_.size() < limit_;
    if (good_) {
      output_.push_back(byte);
    }
  }

  void stored() {
    left_ = 0;
    const int length = bits(16);
    // Read on its own, so that an end of the input within it stays noted.
    const int complement = bits(16);
    good_ = good_ && (complement ^ length) == 0xffff;
    for (int i = 0; good_ && i < length; ++i) {
      put(static_cast<std::uint8_t>(bits(8)));
    }
  }

  int decode(const Code& code) {
    int value = 0;
    int first = 0;
    int position = 0;
    for (std::size_t length = 1; length <= longest_code && good_; ++length) {
      value = 2 * value + bits(1);
      if (value - first < code.count(length)) {
        return good_ ? code.symbol(position + value - first) : 0;
      }
      position += code.count(length);
      first = 2 * (first + code.count(length));
    }
    good_ = false;
    return 0;
  }

  // Lengths and distances come in groups of 2^`finer` symbols that share a number of extra bits.
  int with_extra(int symbol, int finer, int lowest) {
    const int group = symbol >> finer;
    if (group < 2) {
      return lowest + symbol;
    }
    const int extra = group - 1;
    const int within = symbol & ((1 << finer) - 1);
    return lowest + (((1 << finer) + within) << extra) + bits(extra);
  }

  void copy(int length, int distance) {
    good_ = good_ && static_cast<std::size_t>(distance) <= output_.size();
    for (; good_ && length > 0; --length) {
      put(output_[output_.size() - static_cast<std::size_t>(distance)]);
    }
  }

  void compressed() {
    while (good_) {
      const int symbol = decode(literal_code_);
      if (symbol < 256) {
        put(static_cast<std::uint8_t>(symbol));
      } else if (symbol == 256) {
        return;
      } else if (symbol > 285) {
        good_ = false;
      } else {
        const int length = symbol == 285 ? 258 : with_extra(symbol - 257, 2, 3);
        const int far = decode(distance_code_);
        good_ = good_ && far < static_cast<int>(distances);
        copy(length, with_extra(far, 1, 1));
      }
    }
  }

  void standard_codes() {
    std::array<std::uint8_t, literals> lengths{};
    std::fill(lengths.begin(), lengths.begin() + 144, std::uint8_t{8});
    std::fill(lengths.begin() + 144, lengths.begin() + 256, std::uint8_t{9});
    std::fill(lengths.begin() + 256, lengths.begin() + 280, std::uint8_t{7});
    std::fill(lengths.begin() + 280, lengths.end(), std::uint8_t{8});
    literal_code_.build(lengths.data(), literals);
    // All 32 codes of 5 bits; the last two stand for nothing.
    lengths.fill(5);
    distance_code_.build(lengths.data(), 32);
    compressed();
  }

  void own_codes() {
    constexpr std::array<std::uint8_t, 19> order{16, 17, 18, 0, 8,  7, 9,  6, 10, 5,
                                                 11, 4,  12, 3, 13, 2, 14, 1, 15};
    const std::size_t literal_count = static_cast<std::size_t>(bits(5)) + 257;
    const std::size_t distance_count = static_cast<std::size_t>(bits(5)) + 1;
    const std::size_t order_count = static_cast<std::size_t>(bits(4)) + 4;
    std::array<std::uint8_t, literals + 32> lengths{};
    for (std::size_t i = 0; i < order_count; ++i) {
      lengths[order[i]] = static_cast<std::uint8_t>(bits(3));
    }
    good_ = good_ && literal_count <= 286 && literal_code_.build(lengths.data(), order.size());
    std::size_t filled = 0;
    const std::size_t wanted = literal_count + distance_count;
    lengths.fill(0);
    while (good_ && filled < wanted) {
      const int symbol = decode(literal_code_);
      std::uint8_t value = 0;
      int times = 1;
      if (symbol < 16) {
        value = static_cast<std::uint8_t>(symbol);
      } else if (symbol == 16) {
        good_ = good_ && filled > 0;
        value = good_ ? lengths[filled - 1] : 0;
        times = 3 + bits(2);
      } else {
        times = symbol == 17 ? 3 + bits(3) : 11 + bits(7);
      }
      good_ = good_ && filled + static_cast<std::size_t>(times) <= wanted;
      for (; good_ && times > 0; --times) {
        lengths[filled++] = value;
      }
    }
    // Without a code for its end the block could have none.
    good_ = good_ && lengths[256] > 0 && literal_code_.build(lengths.data(), literal_count) &&
            distance_code_.build(lengths.data() + literal_count, distance_count);
    if (good_) {
      compressed();
    }
  }

  std::span<const std::uint8_t> input_;
  std::size_t limit_;
  std::size_t position_ = 0;
  int byte_ = 0;
  int left_ = 0;  // bits of it that were not read yet
  bool good_ = true;
  std::vector<std::uint8_t> output_;
  Code literal_code_;
  Code distance_code_;
};

}  // namespace

std::optional<std::vector<std::uint8_t>> inflate(std::span<const std::uint8_t> deflated,
                                                 std::size_t limit) {
  Inflater inflater(deflated, limit);
  if (!inflater.run()) {
    return std::nullopt;
  }
  return std::move(inflater.output());
}

}  // namespace playground
