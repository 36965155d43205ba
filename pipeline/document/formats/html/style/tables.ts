/** APA tables with three rules. Wide ones scroll by themselves, their first column stays. */
export const TABLE_STYLE = `
figure{margin:2rem 0;min-width:0}
figcaption strong,figcaption em{display:block;line-height:1.35;overflow-wrap:anywhere}
figcaption{margin-bottom:.5rem}
.scroll{overflow-x:auto}
.tabular>.scroll{background:linear-gradient(to left,var(--page) 1.5rem,transparent) right/3rem 100% no-repeat local,linear-gradient(to left,var(--shade),transparent) right/.7rem 100% no-repeat}
.note{font-size:.9rem;white-space:pre-line;line-height:1.45;margin:.5rem 0 0}
table{border-collapse:collapse;width:100%;border-block:1.5px solid var(--rule);font-size:.93rem;line-height:1.35;font-variant-numeric:tabular-nums}
thead th{font-weight:400;vertical-align:bottom}
thead tr:last-child>*{border-bottom:1px solid var(--rule)}
.spanners th{text-align:center;border-bottom:1px solid var(--rule);background-clip:padding-box}
th,td{padding:.28rem .55rem;text-align:right}
th:first-child,td:first-child{text-align:left;padding-left:0}
tbody th{font-weight:400}
tbody th.group{padding-top:.7rem;font-weight:600}
td,.equation{white-space:nowrap}
tr>:first-child:not(.group){position:sticky;left:0;background:var(--page);min-width:8rem;max-width:20rem;overflow-wrap:break-word;z-index:1}
.words{text-align:left}
td.words{white-space:normal;overflow-wrap:anywhere;min-width:8rem}
thead button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer;text-align:inherit}
thead button::after{content:'↕';color:var(--quiet);margin-left:.15em;font-size:.8em}
[aria-sort=ascending] button::after{content:'↑';color:var(--accent)}
[aria-sort=descending] button::after{content:'↓';color:var(--accent)}
.tools{display:flex;flex-wrap:wrap;align-items:baseline;gap:.3rem .5rem;font-size:.82rem;margin:.3rem 0}
.tools>button,.tools>a{font:inherit;color:var(--accent);background:none;border:1px solid var(--faint);border-radius:3px;padding:.1rem .55rem;cursor:pointer;text-decoration:none}
.tools>button:hover,.tools>a:hover{border-color:var(--accent)}
.tools label,.explorer label span{color:var(--quiet)}
.tools label{margin-left:.4rem}
select{font:inherit;color:var(--ink);background:var(--page);border:1px solid var(--quiet);border-radius:3px;padding:.1rem .2rem;max-width:100%}
[hidden]{display:none!important}
@media (max-width:42rem){
html{font-size:16px}main{padding:1.4rem 1rem 3rem}h1{font-size:1.5rem}.lead{font-size:1.05rem}
th,td{padding:.28rem .4rem}
table{font-size:.88rem}
tr>:first-child:not(.group){max-width:9rem}
.interval{display:none}
td[data-under]::after{content:attr(data-under);display:block;font-size:.85em;color:var(--quiet);white-space:nowrap}
}
`.trim()
