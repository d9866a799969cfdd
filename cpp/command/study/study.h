// What `playground study` and its merge share.
#pragma once

#include "command/command.h"

namespace playground::command {

extern const char* const study_usage;

// The command `study merge`, given what follows these words.
int merge_study(const Words& words);

}  // namespace playground::command
