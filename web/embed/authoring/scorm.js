// Makes a SCORM 1.2 package of an experiment, for learning platforms: a zip file with the page as one file, and a script that
// reports when the goal is reached and brings the reader back to where they were.

import { strToU8, zipSync } from 'fflate';
import { readGoal } from '../../address/goal.js';
import { reportToPlatform } from './scorm-api.js';
import { singleFile } from './single-file.js';

/** @import {Presentation} from '../../address/presentation.js' */

/** Equal packages are equal files: no clock goes into them. */
const mtime = new Date(1980, 0, 1);

/**
 * @param {object} parts
 * @param {string} parts.experiment its text
 * @param {Partial<Presentation>} [parts.presentation]
 * @param {string} [parts.goal] such as `accuracy>=0.95,dead<=0.05`; without one, it is completed when the reader has done
 *   something and an epoch has been trained
 * @param {string} parts.title
 * @param {string} parts.page the file single/activation-playground.html of the site
 * @returns {Uint8Array} a zip file
 */
export function scormPackage({ experiment, presentation = {}, goal = '', title, page }) {
  const conditions = goal === '' ? null : readGoal(goal);
  if (goal !== '' && !conditions) throw new Error(`goal: "${goal}" cannot be used.`);
  const html = singleFile({
    html: page,
    experiment,
    // What reaches its goal by itself is no exercise.
    presentation: {
      ...presentation,
      autoplay:
        presentation.autoplay === undefined && conditions ? false : (presentation.autoplay ?? null),
      embed: true,
      goal: conditions,
    },
  });
  const end = html.lastIndexOf('</body>');
  const script = '<script src="scorm-api.js"></script>\n';
  return zipSync(
    {
      'imsmanifest.xml': strToU8(manifest(title, `activation-playground-${digest(experiment)}`)),
      'index.html': strToU8(html.slice(0, end) + script + html.slice(end)),
      'scorm-api.js': strToU8(`(${reportToPlatform})();\n`),
    },
    { level: 9, mtime },
  );
}

/**
 * @param {string} title
 * @param {string} identifier
 */
function manifest(title, identifier) {
  const files = ['index.html', 'scorm-api.js'].map((name) => `      <file href="${name}"/>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${identifier}" version="1.0"
    xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
    xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="course">
    <organization identifier="course">
      <title>${escaped(title)}</title>
      <item identifier="item" identifierref="page">
        <title>${escaped(title)}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="page" type="webcontent" adlcp:scormtype="sco" href="index.html">
${files.join('\n')}
    </resource>
  </resources>
</manifest>
`;
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

/**
 * A short name that tells experiments apart.
 *
 * @param {string} text
 */
function digest(text) {
  let hash = 2166136261;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619) >>> 0;
  return hash.toString(16);
}
