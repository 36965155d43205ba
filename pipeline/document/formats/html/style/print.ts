/** On paper: numbered pages, everything unfolded, no group of rows and no notice divided. */
export const PRINT_STYLE = `
@page{margin:1in;@top-right{content:counter(page);font:9pt 'Source Sans 3',sans-serif}}
@media print{
html{font-size:10pt;line-height:1.4}
body{display:block}
main{max-width:none;padding:0}
p,li{max-width:none;orphans:3;widows:3}
p{margin:.4rem 0}
li{margin:.2rem 0}
nav,.tools,.explorer,.cited,.tip,.explored{display:none!important}
a{color:inherit;text-decoration:none}
a.anchor::after{content:none}
h1,h2,h3,h4,h5,h6,summary,figcaption,.group{break-after:avoid}
h2{margin-top:1.3rem;font-size:1.25rem}h3{margin-top:.9rem;font-size:1.08rem}
figure{margin:1.1rem 0}
figcaption{margin-bottom:.3rem}
.drawn,figure.whole,figcaption,.notice,tr,tbody.whole,.note{break-inside:avoid}
.note{break-before:avoid;font-size:9pt;line-height:1.3}
tbody tr:nth-child(-n+3):not(:last-child){break-after:avoid}
tbody:last-child tr:nth-last-child(-n+3){break-before:avoid}
table{font-size:9pt;line-height:1.25}
th,td{padding:.12rem .4rem}
tbody th.group{padding-top:.35rem}
.scroll{overflow:visible;background:none!important}
tr>:first-child:not(.group){position:static;min-width:0;max-width:none}
td.words{min-width:3.5em}
thead button::after{content:none}
table.many{font-size:7.5pt}
.many :is(th,td){padding-inline:.18rem}
.many .interval{display:none}
.many td[data-under]::after{content:attr(data-under);display:block;white-space:nowrap}
.drawn svg{max-height:8.2in}
.drawn.narrow svg{width:3.25in}
.drawn.wide svg{width:100%}
.lead{font-size:1.05rem}
.references p{margin:.35rem 0;font-size:9pt}
.supplement{break-before:page}
.supplement>h2{margin-top:0}
details.part{border:0}
details.part>summary{list-style:none;margin:0;padding:.8rem 0 .2rem}
details::details-content{content-visibility:visible;block-size:auto}
}
`.trim()
