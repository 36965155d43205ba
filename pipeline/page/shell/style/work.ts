/** Files, tables of data, problems, progress, and the form. */
export const WORK_STYLE = `
.drop{border:2px dashed var(--line);border-radius:14px;padding:1.5rem 1.5rem 1.1rem;text-align:center}
.drop.over{border-color:var(--accent);background:var(--tint)}
.drop p{margin:.35rem auto}
.drop .big{font-size:1.25rem;font-weight:600}
.button{display:inline-block;cursor:pointer;background:var(--accent);color:var(--on-accent);font-weight:600;border-radius:6px;padding:.5rem 1.4rem}
.button:hover{filter:brightness(1.08)}
input:focus-visible+.button{outline:2px solid var(--accent);outline-offset:2px}
summary{cursor:pointer}
details:not(.index)>summary{color:var(--accent);width:fit-content}
.pasting{margin-top:.6rem;font-size:.95rem}
.pasting>summary{margin:0 auto}
.pasting label{display:block;margin:.5rem 0 .3rem}
textarea{width:100%;font:.86rem/1.45 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;white-space:pre;overflow:auto}
#pairs .note+.scroll,.form-card .scroll{margin-top:.6rem}
.scroll:focus-visible{outline-offset:0}
table.data{width:auto;min-width:min(100%,24rem);font-size:.9rem}
table.data th{white-space:nowrap;font-weight:600}
table.data td{white-space:nowrap;max-width:22rem;overflow:hidden;text-overflow:ellipsis}
table.data tr>:first-child{position:static;min-width:0;padding-left:0}
.matching{display:grid;gap:1rem;grid-template-columns:minmax(0,1fr)}
@media (min-width:42rem){.matching{grid-template-columns:1fr 1fr}}
.choice{display:grid;grid-template-columns:8.5rem minmax(0,1fr);gap:.1rem .8rem;align-items:center;margin:.35rem 0}
.choice .hint{grid-column:2}
.hint{color:var(--quiet);font-size:.86rem;line-height:1.35;overflow-wrap:anywhere}
.option{margin:1.2rem 0 .8rem}
.work{display:flex;flex-wrap:wrap;align-items:center;gap:.6rem 1.2rem;margin:1.2rem 0}
.work p{margin:0;min-width:14rem}
progress{appearance:none;width:16rem;max-width:100%;height:.7rem;border:0;border-radius:99px;overflow:hidden;background:var(--faint)}
progress::-webkit-progress-bar{background:var(--faint)}
progress::-webkit-progress-value{background:var(--accent);transition:width .2s}
progress::-moz-progress-bar{background:var(--accent)}
.computed h3:focus,main:focus{outline:none}
.problems{margin:.8rem 0}
.problems .count{font-weight:600;margin:.2rem 0}
.problems ul{list-style:none;margin:.5rem 0 0;padding:0}
.problems li{border-left:4px solid var(--line);background:var(--card);padding:.5rem .9rem;margin:.6rem 0;border-radius:0 8px 8px 0;max-width:56rem}
.problems li.error{border-color:var(--warn);background:var(--warn-page)}
.problem p{margin:.15rem 0;max-width:none}
.problem+.problem{margin-top:.6rem}
.where{font-size:.9rem;color:var(--quiet)}
.where b{color:var(--ink)}
.error .where b{color:var(--warn)}
.remedy::before{content:'→ ';color:var(--accent)}
.key{color:var(--quiet);font-size:.78rem}
.also{font-size:.9rem;color:var(--quiet);margin:.4rem 0 0}
.failure{margin:1rem 0}
.files{list-style:none;display:flex;flex-wrap:wrap;gap:.5rem;padding:0;margin:1rem 0}
.files li{background:var(--card);border-radius:99px;padding:.15rem .5rem .15rem 1rem;margin:0}
.form-card{margin:1rem 0}
.form-card h4{margin:0 0 .6rem;font-size:1.1rem;overflow-wrap:anywhere}
.form-card h5::first-letter{text-transform:uppercase}
.form-card h5{margin:1.2rem 0 .3rem;font-size:1rem}
.form-card .about{font-weight:400;color:var(--quiet);font-size:.9rem;margin-left:.7rem}
.line{display:grid;grid-template-columns:13rem minmax(0,1fr) 5rem;gap:.2rem 1rem;align-items:start;padding:.45rem 0;border-top:1px solid var(--faint)}
.line>label{padding-top:.3rem;overflow-wrap:anywhere}
.line .control{min-width:0}
.line .control>.hint{display:block;margin-top:.15rem}
.line select{max-width:min(100%,30rem)}
.line :is(input[type=text],select){padding-block:.2rem}
.line input[inputmode=decimal]{width:4.2rem}
.line .plain{white-space:nowrap}
input.wide{width:100%}
.confirm{display:flex;gap:.35rem;align-items:center;justify-content:flex-end;color:var(--quiet);font-size:.9rem;padding-top:.35rem}
.confirm input{width:1.25rem;height:1.25rem;margin:0}
.line:has(.right:not(:checked)){background:linear-gradient(90deg,var(--mark) 0 4px,transparent 4px);margin-left:-.9rem;padding-left:.9rem}
.line:has(.right:checked) .confirm span{color:var(--accent)}
.word{display:inline-block;margin:0 1.1rem .3rem 0}
.six{display:flex;flex-wrap:wrap;gap:.3rem .7rem}
.of-six label{font-weight:600;margin-right:.25rem}
.of-six select{max-width:13rem}
.further{border-top:1px solid var(--faint);padding:.45rem 0}
.further>summary{font-size:.95rem;overflow-wrap:anywhere}
.ticks{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:.15rem 1rem;padding-top:.25rem}
.adding{margin:.8rem 0 .4rem;font-size:.95rem}
.all-right{margin-top:.6rem}
.understood{font-size:1.15rem;font-weight:600;margin:.4rem 0}
.preview{min-height:3rem}
.source{margin:1.2rem 0}
.source label{display:block;margin:.5rem 0}
.dock{position:sticky;bottom:0;z-index:4;display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.4rem 2rem;background:var(--page);border-top:1px solid var(--line);padding:.7rem 0;margin-top:1.6rem}
.dock>div:first-child{flex:1 1 22rem;min-width:0}
.dock .understood,.dock .message{margin:0;min-height:0}
.dock .understood{font-size:1rem}
.dock .work{margin:0}
.findings{padding-left:1.2rem}
.findings li{max-width:52rem}
.saving{display:flex;flex-wrap:wrap;gap:.6rem;align-items:center}
iframe.report{display:block;width:100%;height:85vh;border:1px solid var(--faint);border-radius:8px;margin-top:1.4rem;background:var(--page)}
iframe.undressed{visibility:hidden}
@media (max-width:42rem){
.dock .understood{display:none}
.line{grid-template-columns:minmax(0,1fr) 4.4rem}
.line>label{grid-column:1;grid-row:1;font-weight:600;padding:0}
.line .control{grid-column:1/-1;grid-row:2}
.confirm{grid-column:2;grid-row:1;padding:0}
.choice{grid-template-columns:minmax(0,1fr)}
.choice .hint{grid-column:1}
.drop{padding:1rem}
}
`.trim()
