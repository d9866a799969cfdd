// The experiment in what somebody has copied: its text, or a whole link, with what programs that
// pass links on make of one. web/address/address-parts.js does the same for the page.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace playground::command {

// The fields of an experiment or a plan: of a link those behind its first #, without those that say
// how a page presents itself. Codes such as %23 and &amp; are undone, also several times over, and
// so is what stands around a link in a sentence. Nothing where a link has no #.
std::optional<std::string> experiment_in(std::string_view text);

}  // namespace playground::command
