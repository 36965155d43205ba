/** Fields, buttons and choices. One accent; everything else is ink on paper. */
export const FORM_STYLE = `
input,button,select,textarea{font:inherit;color:inherit}
input[type=text],input[type=number],textarea,select{background:var(--page);border:1px solid var(--line);border-radius:6px;padding:.35rem .6rem;max-width:100%}
input::placeholder,textarea::placeholder{color:var(--quiet);opacity:1}
input[aria-invalid]{border-color:var(--warn)}
input[type=range]{accent-color:var(--accent);width:100%;min-width:0;margin:0}
input[type=checkbox],input[type=radio]{accent-color:var(--accent)}
button{cursor:pointer;background:var(--page);border:1px solid var(--line);border-radius:6px;padding:.35rem .9rem}
button:hover:not(:disabled){border-color:var(--accent);color:var(--accent)}
button:disabled{color:var(--quiet);cursor:default}
button.main{background:var(--accent);border-color:var(--accent);color:var(--on-accent);font-weight:600;padding:.55rem 1.4rem}
button.main:hover:not(:disabled){color:var(--on-accent);filter:brightness(1.08)}
button.main:disabled{background:var(--faint);border-color:var(--faint);color:var(--quiet)}
button.small{font-size:.88rem;padding:.15rem .65rem;color:var(--accent)}
button.plain{border:0;padding:.1rem .3rem;color:var(--accent);background:none;text-decoration:underline;text-underline-offset:.15em}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
fieldset{border:0;margin:0;padding:0;min-width:0}
.tools{display:flex;flex-wrap:wrap;gap:.4rem}
.switch{display:inline-flex;border:1px solid var(--line);border-radius:999px;overflow:hidden;font-size:.88rem}
.switch input{position:absolute;opacity:0;pointer-events:none}
.switch label{padding:.15rem .8rem;cursor:pointer}
.switch input:checked+label{background:var(--ink);color:var(--page)}
.switch:focus-within{outline:2px solid var(--accent);outline-offset:2px}
.message{min-height:1.5em;margin:.5rem 0 0;font-size:.92rem;color:var(--quiet)}
.message b{color:var(--ink);letter-spacing:.06em}
.message .remark{display:block}
.wrong{color:var(--warn)}
.unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
[hidden]{display:none!important}
`.trim()
