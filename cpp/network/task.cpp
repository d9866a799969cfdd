// See task.h.
#include "network/task.h"

namespace playground {

std::string_view name_of(Task task) {
  switch (task) {
    case Task::binary:
      return "binary";
    case Task::classes:
      return "classes";
    case Task::regression:
      break;
  }
  return "regression";
}

}  // namespace playground
