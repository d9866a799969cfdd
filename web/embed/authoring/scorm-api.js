// Tells a learning platform how its reader is doing, by SCORM 1.2: the script scorm-api.js of a package that scorm.js makes. It
// greets the page it lies in as any host would, passes on when the goal is reached, and leaves with the platform where the reader was,
// to go on from there on the next visit.
//
// Written out as text into the package: it may use nothing but itself and the browser.

/**
 * @typedef {object} ScormApi
 * @property {(nothing: string) => string} LMSInitialize
 * @property {(name: string) => string} LMSGetValue
 * @property {(name: string, value: string) => string} LMSSetValue
 * @property {(nothing: string) => string} LMSCommit
 * @property {(nothing: string) => string} LMSFinish
 */

export function reportToPlatform() {
  const mostWindows = 100;
  /** What SCORM 1.2 lets a page leave with the platform, in characters. */
  const mostKept = 4096;
  /** A reader who drags a slider is left alone until then. */
  const quietMilliseconds = 1000;
  /** Some platforms hear nothing of a page that is being closed: what is kept is this old at most while it trains. */
  const oldestMilliseconds = 10_000;

  /**
   * @param {Window | null} from
   * @returns {ScormApi | null} of that window or the nearest around it
   */
  const apiAround = (from) => {
    for (let near = from, count = 0; near && count < mostWindows; count++) {
      try {
        const { API } = /** @type {any} */ (near);
        if (API) return API;
      } catch {
        // A window of another origin has none for us.
      }
      if (near.parent === near) return null;
      near = near.parent;
    }
    return null;
  };
  const found =
    apiAround(window.parent) ?? apiAround(window.opener) ?? apiAround(window.top?.opener);
  if (!found) return;
  const api = found;

  /** Whether the platform listens: from LMSInitialize to LMSFinish. */
  let isOpen = false;
  let started = 0;
  /** @param {string} name @param {string} value */
  const set = (name, value) => void (isOpen && api.LMSSetValue(name, value));
  const commit = () => void (isOpen && api.LMSCommit(''));
  const status = () => api.LMSGetValue('cmi.core.lesson_status');

  const begin = () => {
    if (String(api.LMSInitialize('')) !== 'true') return false;
    isOpen = true;
    started = Date.now();
    // What a reader has done before stays done.
    if (!['passed', 'completed'].includes(status())) {
      set('cmi.core.lesson_status', 'incomplete');
      commit();
    }
    return true;
  };
  if (!begin()) return;

  /** @param {'passed' | 'completed'} outcome */
  const done = (outcome) => {
    if (!isOpen) return;
    if (outcome === 'passed') {
      set('cmi.core.score.min', '0');
      set('cmi.core.score.max', '100');
      set('cmi.core.score.raw', '100');
    }
    if (status() !== 'passed') set('cmi.core.lesson_status', outcome);
    commit();
  };

  // Where nothing is to be reached, the reader has to have done something, and to have seen it train.
  let hasGoal = true;
  let hasActed = false;
  let hasTrained = false;
  let isCompleted = false;
  let isLesson = false;
  const judge = () => {
    if (isLesson || hasGoal || isCompleted || !hasActed || !hasTrained) return;
    isCompleted = true;
    done('completed');
  };
  for (const type of ['pointerdown', 'keydown', 'wheel']) {
    window.addEventListener(
      type,
      () => {
        hasActed = true;
        judge();
      },
      { capture: true, passive: true },
    );
  }

  /** Of which package it is: an author may have put another one in its place. */
  let name = '';
  /** Where the reader is: unknown, which is '', until what was kept has been taken up. */
  let experiment = '';
  let step = 0;
  let keptAt = 0;
  const keep = () => {
    if (isLesson || experiment === '') return;
    keptAt = Date.now();
    const text = `${name} ${step} ${experiment}`;
    set('cmi.suspend_data', text.length > mostKept ? '' : text);
    commit();
  };
  /** @param {any} state where the settings alone do not lead there, the next visit begins with them at step 0 */
  const takeStep = (state) => void (step = state.pristine ? state.step : 0);

  /**
   * @param {MessagePort} port
   * @param {string} opened the package's experiment
   */
  const goOn = (port, opened) => {
    let hash = 2166136261;
    for (const letter of opened) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619) >>> 0;
    name = hash.toString(16);
    const [known, at, text] = String(api.LMSGetValue('cmi.suspend_data')).split(' ');
    if (known !== name || !text) {
      experiment = opened;
      return;
    }
    port.postMessage({
      id: 'resume',
      method: 'setState',
      values: { experiment: text, step: Number(at), playing: false },
    });
  };

  // A lesson keeps its progress in the storage of the page, which may be another device's on the next visit: what the reader wrote in words
  // stays there.
  const lessonStart = 'lesson ';
  /** @param {string} key */
  const lessonKept = (key) => {
    const { answers, ...rest } = JSON.parse(localStorage.getItem(`lesson:${key}`) ?? '{}');
    const kept = Object.entries(answers ?? {}).filter(([id]) => !id.startsWith('sentence'));
    const text = (/** @type {[string, unknown][]} */ entries) =>
      `${lessonStart}${key} ${JSON.stringify({ ...rest, answers: Object.fromEntries(entries) })}`;
    const whole = text(kept);
    // Curves are the longest, and can be drawn again.
    return whole.length > mostKept ? text(kept.filter(([, each]) => !Array.isArray(each))) : whole;
  };
  /** @param {any} state */
  const hearLesson = ({ lesson, right, of, complete }) => {
    isLesson = true;
    try {
      const text = lessonKept(lesson);
      set('cmi.suspend_data', text.length > mostKept ? '' : text);
    } catch {
      // Pages with an origin of their own keep nothing.
    }
    if (of > 0) {
      set('cmi.core.score.min', '0');
      set('cmi.core.score.max', '100');
      set('cmi.core.score.raw', String(Math.round((100 * right) / of)));
    }
    if (complete) done('completed');
    else commit();
  };
  const resumeLesson = () => {
    const text = String(api.LMSGetValue('cmi.suspend_data'));
    if (!text.startsWith(lessonStart)) return;
    const [, key, progress] = /^lesson (\S+) (.*)$/s.exec(text) ?? [];
    try {
      // What is here is newer, or the same.
      if (progress && localStorage.getItem(`lesson:${key}`) === null)
        localStorage.setItem(`lesson:${key}`, progress);
    } catch {
      // The reader begins anew.
    }
  };
  resumeLesson();

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let quiet;
  /** @param {MessagePort} port @param {any} data */
  const hear = (port, { id, event, detail, result }) => {
    if (event === 'complete') done('passed');
    if (event === 'lesson') hearLesson(detail);
    if (event === 'epoch') {
      if (detail.epoch >= 1) hasTrained = true;
      judge();
      takeStep(detail);
      if (Date.now() - keptAt > oldestMilliseconds) keep();
    }
    if (event === 'statechange' && experiment !== '') {
      experiment = detail.experiment;
      step = detail.step;
      clearTimeout(quiet);
      quiet = setTimeout(
        () => port.postMessage({ id: 'kept', method: 'getState' }),
        quietMilliseconds,
      );
    }
    // What was kept may be locked meanwhile: then the reader begins anew.
    if (id === 'resume' && !result) port.postMessage({ id: 'kept', method: 'getState' });
    if (result) {
      experiment = result.experiment;
      takeStep(result);
      keep();
    }
  };

  window.addEventListener('message', ({ source, data, ports }) => {
    if (source !== window || !data || data.type !== 'activation-playground:ready') return;
    hasGoal = data.goal !== null;
    ports[0].onmessage = (message) => hear(ports[0], message.data);
    goOn(ports[0], data.experiment);
  });
  window.postMessage({ type: 'activation-playground:hello', version: 1 }, '*');

  window.addEventListener('pagehide', () => {
    if (!isOpen) return;
    const seconds = Math.round((Date.now() - started) / 1000);
    const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
    const time = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map(Math.floor).map(two);
    keep();
    // Else a platform forgets what was kept.
    set('cmi.core.exit', 'suspend');
    set('cmi.core.session_time', time.join(':'));
    commit();
    api.LMSFinish('');
    isOpen = false;
  });
  // A page that comes back as it was left has taken its leave; what it says counts only after a new greeting.
  window.addEventListener('pageshow', ({ persisted }) => void (persisted && !isOpen && begin()));
}
