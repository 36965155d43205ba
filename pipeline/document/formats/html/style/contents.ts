/** The contents: beside the text from 1100 pixels on, otherwise in a drawer. */
export const CONTENTS_STYLE = `
nav ul{list-style:none;margin:0;padding:0}
nav li{margin:0;overflow-wrap:anywhere}
nav a{display:block;padding:.16rem .6rem;color:inherit;text-decoration:none;border-left:2px solid transparent;line-height:1.35}
nav a:hover{color:var(--accent)}
nav ul ul a{padding-left:1.5rem;font-size:.93em;color:var(--quiet)}
nav a[aria-current]{color:var(--accent);border-left-color:var(--accent);font-weight:600}
.beside{display:none}
.drawer{background:var(--page);border-bottom:1px solid var(--faint)}
.drawer summary{cursor:pointer;padding:.55rem 1.25rem;font-weight:600}
.drawer details>ul{padding:0 .65rem .8rem;max-height:70vh;overflow-y:auto}
.scripted .drawer{position:sticky;top:0;z-index:5}
@media (max-width:1099.98px){.scripted{scroll-padding-top:3.5rem}}
@media (min-width:1100px){
.drawer{display:none}
.beside{display:block;position:sticky;top:0;max-height:100vh;overflow-y:auto;padding:2.6rem .5rem 2rem 1rem;font-size:.88rem;border-right:1px solid var(--faint);align-self:start;min-height:100vh}
body{display:grid;grid-template-columns:16rem minmax(0,1fr)}
main{width:100%;padding-inline:2.5rem}
}
`.trim()
