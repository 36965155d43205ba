/** On paper: what was computed, without what is for entering it. */
export const PRINT_STYLE = `
@page{margin:1in}
@media print{
html{font-size:10pt}
nav,.foot,.copying,.drop,.dock,.confirm,.all-right,.skip,.tools,.switch,.types,.hint,.scoring,input[type=range],.choices label{display:none!important}
main{padding:0;max-width:none}
.bar>div{padding:0}
.card{background:none;padding:0;border:0}
.people{grid-template-columns:1fr 1.4fr 1fr}
.people .drawn{grid-column:2;grid-row:1}
input[type=text],select{border:0;padding:0}
.index,.group h4{break-inside:avoid}
.index .title::before{content:none}
}
`.trim()
