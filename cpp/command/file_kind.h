// What a file is that is to be a table and is none, by its first bytes: web/format/file-kind.js
// tells the same kinds on the page, and web/locale/en/own-data.js has the words.
#pragma once

#include <string_view>

namespace playground::command {

// The name of the kind; empty where it may be a table.
std::string_view kind_of_file(std::string_view bytes);

}  // namespace playground::command
