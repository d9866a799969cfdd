// The room of the tools in the page's head: examples, sharing, undo and redo.
//
// The dialogs they open are other rooms, handed in by app.
import './tools.css';
import './tools.js';
