// The room of the lessons: the dialog to choose one, and the lesson beside the instrument. Fetched when the first is opened.
//
// format/ reads the file of a lesson and knows no page; player/ goes through it with the reader; every other folder is a lesson, with a
// file for each language. README.md describes the format for those who write lessons.

import listed from 'virtual:lessons';
import { LessonPanel } from './player/lesson.js';
import { LessonsDialog } from './player/dialog/lessons-dialog.js';

LessonPanel.listed = listed;
LessonsDialog.listed = listed;

export { openLessonFile } from './player/open-lesson.js';
export { paper } from './player/lesson.js';
