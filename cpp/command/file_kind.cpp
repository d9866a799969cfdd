// See file_kind.h.
#include "command/file_kind.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "data/csv/cells.h"

namespace playground::command {
namespace {

using namespace std::string_view_literals;

// What files of a kind begin with: `magic` at a byte, and more of it at another.
struct Beginning {
  std::string_view kind;
  std::string_view magic;
  std::size_t at = 0;
  std::string_view more = {};
  std::size_t more_at = 0;
};

// In this order: some beginnings go before others.
constexpr std::array beginnings{
    Beginning{"excel", "\xD0\xCF\x11\xE0"},
    Beginning{"hdf5", "\x89HDF"},
    Beginning{"pytorch", "\x80\x02\x8A\x0A"},
    Beginning{"pickle", "\x80\x02"},
    Beginning{"pickle", "\x80\x03"},
    Beginning{"pickle", "\x80\x04"},
    Beginning{"pickle", "\x80\x05"},
    Beginning{"safetensors", "\0\0\0\0{\""sv, 4},
    Beginning{"parquet", "PAR1\x15"},
    Beginning{"parquet", "ARROW1\0"sv},
    Beginning{"numpy", "\x93NUMPY"},
    Beginning{"matlab", "MATLAB 5.0"},
    Beginning{"database", "SQLite format 3\0"sv},
    Beginning{"tflite", "TFL3", 4},
    Beginning{"picture", "\x89PNG"},
    Beginning{"picture", "\xFF\xD8\xFF"},
    Beginning{"picture", "GIF87a"},
    Beginning{"picture", "GIF89a"},
    Beginning{"picture", "II*\0"sv},
    Beginning{"picture", "MM\0*"sv},
    Beginning{"picture", "RIFF", 0, "WEBP", 8},
    Beginning{"picture", "<svg"},
    Beginning{"media", "ID3\x02"},
    Beginning{"media", "ID3\x03"},
    Beginning{"media", "ID3\x04"},
    Beginning{"media", "RIFF", 0, "WAVE", 8},
    Beginning{"media", "OggS\0"sv},
    Beginning{"media", "fLaC\0"sv},
    Beginning{"media", "ftyp", 4},
    Beginning{"pdf", "%PDF-"},
    Beginning{"archive", "\x1F\x8B"},
    Beginning{"archive", "BZh", 0, "1AY", 4},
    Beginning{"archive",
              "\xFD"
              "7zXZ"},
    Beginning{"archive", "7z\xBC\xAF"},
    Beginning{"archive", "Rar!\x1A"},
    Beginning{"archive", "\x28\xB5\x2F\xFD"},
};

// What an archive holds, by names within it.
struct Content {
  std::string_view kind;
  std::string_view name;
};

constexpr std::array contents{
    Content{"spreadsheet", "mimetypeapplication/vnd.oasis.opendocument.spreadsheet"},
    Content{"spreadsheet", "Index/Tables/"},
    Content{"excel", "xl/workbook"},
    Content{"excel", "xl/worksheets"},
    Content{"office", "word/document"},
    Content{"office", "ppt/presentation"},
    Content{"office", "mimetypeapplication/vnd.oasis"},
    Content{"keras", "model.weights.h5"},
    Content{"pytorch", "/data.pkl"},
    Content{"numpy", ".npy"},
};

bool has_at(std::string_view bytes, std::string_view part, std::size_t at) {
  return bytes.size() >= at && bytes.substr(at).starts_with(part);
}

bool holds(std::string_view bytes, std::string_view part) {
  return bytes.find(part) != std::string_view::npos;
}

// The kind of a text that says so itself.
std::string_view kind_of_text(std::string_view bytes) {
  const std::size_t start = std::min(bytes.find_first_not_of(" \t\r\n\f\v"), bytes.size());
  const std::string_view text = bytes.substr(start, 65'536);
  const std::string beginning = lower_case(text.substr(0, 16));
  if (beginning.starts_with("<!doctype html") || beginning.starts_with("<html")) {
    return "page";
  }
  if (!text.starts_with('{') && !text.starts_with('[')) {
    return {};
  }
  return holds(text, "\"nbformat\"") || holds(text, "\"cell_type\"") ? "notebook" : "json";
}

}  // namespace

std::string_view kind_of_file(std::string_view bytes) {
  const auto found = std::find_if(beginnings.begin(), beginnings.end(), [&](const Beginning& each) {
    return has_at(bytes, each.magic, each.at) && has_at(bytes, each.more, each.more_at);
  });
  if (found != beginnings.end()) {
    return found->kind;
  }
  if (bytes.starts_with("PK\x03\x04")) {
    constexpr std::size_t looked_at = 65'536;
    const std::string_view begin = bytes.substr(0, looked_at);
    const std::string_view end = bytes.substr(bytes.size() - std::min(bytes.size(), looked_at));
    const auto content = std::find_if(contents.begin(), contents.end(), [&](const Content& each) {
      return holds(begin, each.name) || holds(end, each.name);
    });
    return content == contents.end() ? "archive" : content->kind;
  }
  // Of ONNX: the version of the format, then who has made it.
  if (bytes.size() > 3 && bytes[0] == 8 && bytes[1] > 0 && bytes[1] <= 32 && bytes[2] == 0x12) {
    return "network";
  }
  return kind_of_text(bytes);
}

}  // namespace playground::command
