/** Two cards with the hexagon between them, and the results below. */
export const TWO_PEOPLE_STYLE = `
.people{display:grid;gap:1rem;align-items:start;grid-template-columns:minmax(0,1fr)}
@media (max-width:41.99rem){.people .drawn{order:3}}
@media (min-width:42rem){.people{grid-template-columns:1fr 1fr}.people .drawn{grid-column:1/-1;grid-row:2}}
@media (min-width:66rem){.people{grid-template-columns:minmax(0,1fr) 25rem minmax(0,1fr)}.people .drawn{grid-column:2;grid-row:1}}
.person h3{display:inline-flex;align-items:center;gap:.5rem;margin-right:1rem}
.person .mark{width:.8rem;height:.8rem;border-radius:50%;border:2.5px solid}
.client .mark{color:var(--client);background:var(--client)}
.therapist .mark{color:var(--therapist)}
.person .switch{float:right}
.by-code,.by-scores{clear:both}
.by-code label,.choices label{display:block;font-size:.88rem;color:var(--quiet)}
input.code{width:100%;font-size:1.6rem;font-weight:600;letter-spacing:.14em;padding:.3rem .7rem;text-transform:uppercase}
input.code::placeholder{font-weight:400;letter-spacing:.02em;text-transform:none;font-size:1.1rem}
.types{display:grid;grid-template-columns:repeat(6,1fr);gap:.35rem;margin-top:.6rem}
.type{padding:.3rem 0;font-weight:600}
.client .type[aria-pressed=true]{border-color:var(--client);box-shadow:inset 0 -3px var(--client)}
.therapist .type[aria-pressed=true]{border-color:var(--therapist);box-shadow:inset 0 -3px var(--therapist)}
.score{display:grid;grid-template-columns:7.6rem minmax(0,1fr) 4.6rem;align-items:center;gap:.6rem;margin:.3rem 0}
.score label{font-size:.95rem}
.score input[type=text]{text-align:right;padding:.15rem .5rem;width:100%}
.drawn{display:flex;align-items:center;justify-content:center;background:none;padding:.3rem}
.hexagon{width:100%;max-width:25rem;height:auto;display:block;touch-action:pan-y;user-select:none}
.hexagon.dragged{touch-action:none}
.hexagon .edge{fill:none;stroke:var(--line);stroke-width:1.5}
.hexagon .grid{fill:none;stroke:var(--faint)}
.hexagon text{fill:var(--ink)}
.hexagon .letter{font-size:17px;font-weight:600}
.hexagon .name{font-size:11.5px;fill:var(--quiet)}
.hexagon .chord{stroke:var(--ink);opacity:.55;stroke-linecap:round}
.hexagon .badge{stroke-width:2.2}
.client .badge{fill:var(--client);stroke:var(--client)}
.therapist .badge{fill:var(--page);stroke:var(--therapist)}
.hexagon .place{font-size:13px;font-weight:600}
.hexagon .client .place{fill:var(--page)}
.area{stroke-width:2;stroke-linejoin:round}
.area.client{fill:var(--client);fill-opacity:.2;stroke:var(--client)}
.area.therapist{fill:none;stroke:var(--therapist);stroke-dasharray:5 3}
.grip{fill:transparent;cursor:grab}
.grip:active{cursor:grabbing}
.scoring{margin-top:1rem;font-size:.95rem}
.scoring p{margin:.2rem 0}
.scoring input{padding:.1rem .4rem;width:3.6rem;text-align:right}
.results{margin-top:2rem;border-top:1px solid var(--faint);padding-top:1.6rem}
.top{margin-top:1.2rem;display:grid;gap:2rem 4rem;grid-template-columns:minmax(0,1fr)}
@media (min-width:60rem){.top{grid-template-columns:minmax(0,1.25fr) minmax(0,1fr)}}
.choices{display:flex;flex-wrap:wrap;gap:.8rem 2rem}
.choices>div{min-width:0;max-width:100%}
.choices select{font-weight:600}
.number{margin:.2rem 0 .2rem;display:flex;flex-wrap:wrap;align-items:baseline;gap:.7rem;color:var(--quiet)}
.number data{font-size:3.4rem;line-height:1.1;font-weight:600;color:var(--ink);font-variant-numeric:tabular-nums;letter-spacing:-.01em}
.number .none{font-size:2rem;color:var(--ink)}
.headline .spread{width:100%;max-width:30rem;height:auto;display:block}
.ends{display:flex;justify-content:space-between;max-width:30rem;margin:.1rem 0 0;font-size:.85rem;color:var(--quiet)}
.standing{font-size:1.1rem;margin-top:.9rem}
.steps{font-variant-numeric:tabular-nums;background:var(--tint);border-radius:6px;padding:.4rem .8rem;overflow-wrap:anywhere;width:fit-content;max-width:100%}
.spread .other{fill:var(--line);opacity:.55}
.spread .own{fill:var(--accent)}
.spread .base{stroke:var(--line)}
.beside h3{margin:0 0 .4rem}
.beside h3:not(:first-child){margin-top:1.6rem}
table.letters{font-size:.95rem}
table.letters :is(th,td){text-align:left;white-space:normal}
table.letters tr>:first-child{min-width:0;position:static}
.groups{max-width:64rem}
.group h4{margin:1.6rem 0 .2rem;font-size:1rem}
.group .about{font-weight:400;color:var(--quiet);margin-left:.7rem}
.index{border-top:1px solid var(--faint)}
.index summary{cursor:pointer;display:grid;grid-template-columns:minmax(0,1fr) 5rem 7rem 13rem;gap:0 1rem;align-items:center;padding:.42rem .2rem;list-style:none}
.index summary::-webkit-details-marker{display:none}
.index summary:hover .title{color:var(--accent)}
.index .title::before{content:'›';display:inline-block;width:.6rem;margin-right:.4rem;text-align:center;color:var(--quiet);transition:transform .12s}
.index[open] .title::before{transform:rotate(90deg)}
.index .title i{font-style:normal;color:var(--quiet);font-size:.88rem}
.index .value{text-align:right;font-weight:600;font-variant-numeric:tabular-nums}
.index .place{color:var(--quiet);font-size:.88rem}
.index .drawing svg{display:block;width:100%;height:auto}
.index>:not(summary){margin-left:1.2rem}
.index[open]{padding-bottom:1rem}
.facts{display:grid;grid-template-columns:8rem minmax(0,46rem);gap:.25rem 1rem;font-size:.92rem;margin:.8rem 0 0}
.facts dt{grid-column:1;color:var(--quiet)}
.facts dd{grid-column:2;margin:0;overflow-wrap:anywhere}
.missing p{border-top:1px solid var(--faint);margin:0;padding:.5rem .2rem;font-size:.92rem;color:var(--quiet);max-width:none}
@media (max-width:42rem){
.index summary{grid-template-columns:minmax(0,1fr) 4.5rem}
.index .drawing{display:none}
.index .place{grid-column:1;padding-left:1rem}
.facts{grid-template-columns:minmax(0,1fr)}
.facts dd{grid-column:1;margin-bottom:.4rem}
.score{grid-template-columns:6.6rem minmax(0,1fr) 4.2rem}
.number data{font-size:2.8rem}
.hint{margin-top:0}
}
`.trim()
