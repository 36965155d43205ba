import { own } from './about/own-file.ts'
import { frame } from './frame/frame.ts'

// Before anything is added to the page, so that a saved copy is the file that was opened.
const file = own()
document.body.append(...frame(file))
