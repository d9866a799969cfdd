// The texts of the messages above the page, which most readers never see.
import en from './en/messages.js';
import { topic } from './index.js';

export const t = topic({ en });
