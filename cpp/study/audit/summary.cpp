// See summary.h.
#include "study/audit/summary.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "diagnosis/finding.h"
#include "numerics/fnv1a.h"
#include "study/statistics/normal.h"
#include "study/statistics/shares.h"

namespace playground {
namespace {

std::size_t place(RunClass run_class) { return static_cast<std::size_t>(run_class); }

// Calls visit(i, said) for every finding of a run where it first appears; i counts first_looks.
template <class Visit>
void each_first(const Watched& run, const Visit& visit) {
  std::set<std::pair<std::string_view, bool>> seen;
  for (std::size_t i = 0; i < first_looks.size(); ++i) {
    for (const Said& said : run.looks[first_looks[i]].findings) {
      if (seen.emplace(said.code, said.alarming).second) {
        visit(i, said);
      }
    }
  }
}

template <class Warned>
Forecast forecast_of(std::span<const Watched> runs, const Warned& warned) {
  Forecast result;
  for (const Watched& run : runs) {
    const RunClass end = run.end().run_class;
    const bool hit = warned(run);
    result.warned[place(end)].add(hit);
    if (end == RunClass::healthy) {
      result.false_alarms.add(hit);
    }
    if (has_failed(end) && !run.looks[forecast_looks.front()].losses.diverged) {
      result.recall.add(hit);
    }
  }
  return result;
}

}  // namespace

Interval Share::interval() const {
  constexpr double error = 0.05;
  return of == 0 ? Interval{0, 1}
                 : wilson_interval(value(), static_cast<double>(of), normal_quantile(error / 2));
}

std::size_t rows_in_digest(std::span<const Watched> runs) {
  constexpr std::size_t most = 40;
  return std::min(runs.size(), most);
}

std::uint64_t rows_digest(std::span<const Watched> runs) {
  std::uint64_t hash = fnv1a_start;
  for (std::size_t i = 0; i < rows_in_digest(runs); ++i) {
    for (const char each : row_text(static_cast<std::uint32_t>(i), runs[i]) + "\n") {
      hash = fnv1a(hash, static_cast<unsigned char>(each));
    }
  }
  return hash;
}

ClassCounts class_counts(std::span<const Watched> runs) {
  ClassCounts counts{};
  for (const Watched& run : runs) {
    ++counts[place(run.end().run_class)];
  }
  return counts;
}

std::vector<FindingRow> finding_rows(std::span<const Watched> runs) {
  std::vector<FindingRow> rows;
  for (const bool alarming : {true, false}) {
    for (const std::string_view code : finding_codes) {
      rows.push_back({code, alarming, claim_of(code, alarming), {}, {}, {}});
    }
  }
  for (const Watched& run : runs) {
    each_first(run, [&](std::size_t i, const Said& said) {
      const auto row = std::find_if(rows.begin(), rows.end(), [&](const FindingRow& each) {
        return each.code == said.code && each.alarming == said.alarming;
      });
      const Look& later = run.looks[later_looks[i]];
      ++row->ends[place(run.end().run_class)];
      row->right.add(is_right(row->claim, later, run.end()));
      row->again.add(says(later, said.code));
    });
  }
  std::erase_if(rows, [](const FindingRow& row) { return row.right.of == 0; });
  return rows;
}

Forecast forecast(std::span<const Watched> runs) { return forecast_of(runs, was_warned); }

Forecast forecast_by_loss(std::span<const Watched> runs, double threshold) {
  return forecast_of(runs, [&](const Watched& run) {
    return std::any_of(forecast_looks.begin(), forecast_looks.end(),
                       [&](std::size_t i) { return !(run.looks[i].losses.train <= threshold); });
  });
}

std::vector<Appearance> appearances(std::span<const Watched> runs, std::size_t wanted) {
  std::vector<Appearance> found;
  std::map<std::string_view, std::size_t> counts;
  for (std::size_t run = 0; run < runs.size(); ++run) {
    each_first(runs[run], [&](std::size_t i, const Said& said) {
      if (said.alarming && counts[said.code]++ < wanted) {
        found.push_back({static_cast<std::uint32_t>(run), first_looks[i], said});
      }
    });
  }
  return found;
}

std::vector<RemedyRow> remedy_rows(std::span<const Appearance> appearances,
                                   std::span<const Tried> tried) {
  std::vector<RemedyRow> rows;
  const auto add = [&](std::string_view code, std::string_view remedy, bool restart, double loss,
                       double untouched) {
    if (loss != loss) {
      return;
    }
    auto row = std::find_if(rows.begin(), rows.end(), [&](const RemedyRow& each) {
      return each.code == code && each.remedy == remedy && each.restart == restart;
    });
    if (row == rows.end()) {
      row = rows.insert(rows.end(), {code, remedy, restart, {}, {}});
    }
    row->better.add(loss < untouched - noticeable);
    row->worse.add(loss > untouched + noticeable);
  };
  for (std::size_t i = 0; i < appearances.size(); ++i) {
    const Said& said = appearances[i].said;
    add(said.code, "offered", said.remedy.restart, tried[i].offered, tried[i].untouched);
    for (std::size_t t = 0; t < trial_count; ++t) {
      add(said.code, trials()[t].name, trials()[t].restart, tried[i].trials[t], tried[i].untouched);
    }
  }
  // In the order of the codes; within one of them as they are tried, what is offered first.
  const auto position = [](const RemedyRow& row) {
    const auto code = std::find(finding_codes.begin(), finding_codes.end(), row.code);
    const auto trial = std::find_if(trials().begin(), trials().end(), [&](const Trial& each) {
      return each.name == row.remedy && each.restart == row.restart;
    });
    const std::size_t number =
        row.remedy == "offered" ? 0 : static_cast<std::size_t>(trial - trials().begin()) + 1;
    return std::pair(code - finding_codes.begin(), number);
  };
  std::stable_sort(rows.begin(), rows.end(), [&](const RemedyRow& a, const RemedyRow& b) {
    return position(a) < position(b);
  });
  return rows;
}

std::vector<UnhelpedRow> unhelped_rows(std::span<const Appearance> appearances,
                                       std::span<const Tried> tried) {
  std::vector<UnhelpedRow> rows;
  for (const std::string_view code : finding_codes) {
    UnhelpedRow best{code, 0, {}};
    for (std::size_t t = 0; t < trial_count; ++t) {
      Share better;
      for (std::size_t i = 0; i < appearances.size(); ++i) {
        const Said& said = appearances[i].said;
        if (said.code == code && said.remedy.changes.empty()) {
          // A change that changes nothing does not help.
          better.add(tried[i].trials[t] < tried[i].untouched - noticeable);
        }
      }
      if (better.of > 0 && better.hits >= best.better.hits) {
        best = {code, t, better};
      }
    }
    if (best.better.of > 0) {
      rows.push_back(best);
    }
  }
  return rows;
}

CauseTable cause_table(std::span<const Watched> runs, std::span<const Appearance> appearances,
                       std::span<const Tried> tried) {
  CauseTable table{};
  for (std::size_t i = 0; i < appearances.size(); ++i) {
    const Watched& run = runs[appearances[i].run];
    ++table[named_cause(run.experiment, appearances[i].said.code)][right_cause(tried[i].causes)];
  }
  return table;
}

}  // namespace playground
