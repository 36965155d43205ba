import { own } from './about/own-file.ts'
import { crew } from './engine/crew.ts'
import { engine } from './engine/engine.ts'
import { frame } from './frame/frame.ts'

// Before anything is added to the page, so that a saved copy is the file that was opened.
const file = own()
const packed = document.getElementById('engine')?.textContent ?? ''
document.body.append(
  ...frame(
    file,
    engine((heard) => crew(packed, heard)),
  ),
)
