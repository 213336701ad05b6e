package org.sightline.linkage.report;

/// How the page looks: light and dark, wide and narrow, and on paper.
final class Looks {

  static final String HEAD =
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Who is who: a linkage run</title>
      <style>
      :root { color-scheme: light dark; --ink: #16202a; --soft: #5a6672; --line: #c6ced6; --paper: #fff;
        --tint: #f1f4f7; --for: #1f5f9e; --against: #b3541e; --others: #aebccb; }
      @media (prefers-color-scheme: dark) { :root { --ink: #e6ebf0; --soft: #9ba8b5; --line: #3a4652;
        --paper: #12181e; --tint: #1b242c; --for: #6fb1ee; --against: #f09a63; --others: #4d5b69; } }
      * { box-sizing: border-box; }
      body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.45 system-ui, sans-serif; }
      main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
      h1 { font-size: 1.9rem; line-height: 1.15; margin: 0 0 .5rem; }
      h2 { font-size: 1.25rem; margin: 0; }
      h3 { font-size: 1rem; margin: 1.1rem 0 .3rem; }
      section { border-top: 2px solid var(--ink); padding-top: .7rem; margin-top: 2.2rem; }
      .lead { font-size: 1.1rem; margin: .2rem 0; }
      .how, .care, .small { color: var(--soft); margin: .2rem 0 .9rem; max-width: 46rem; }
      .small { overflow-wrap: anywhere; }
      .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .6rem; margin: 1rem 0 0; }
      .tiles div { background: var(--tint); padding: .7rem .9rem; }
      .tiles dt { color: var(--soft); font-size: .85rem; }
      .tiles dd { margin: 0; font-size: 1.5rem; font-variant-numeric: tabular-nums; }
      table { border-collapse: collapse; width: 100%; font-size: .93rem; }
      th { text-align: left; font-weight: 600; color: var(--soft); font-size: .8rem; }
      td, th { padding: .22rem .6rem .22rem 0; border-bottom: 1px solid var(--line); }
      .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
      .few { width: 5rem; }
      .bar { width: 34%; }
      .bar i { display: block; height: .7rem; min-width: 2px; background: var(--for); border-radius: 2px; }
      .w { color: var(--soft); white-space: nowrap; }
      .weights { display: grid; grid-template-columns: minmax(9rem, 21rem) 1fr 3.2rem; gap: .15rem .7rem; font-size: .9rem; }
      .w-name { line-height: 1.25; } .weights > .n { align-self: center; }
      .w-bar { position: relative; height: 1.1rem; align-self: center;
        background: linear-gradient(var(--line), var(--line)) 50% 0 / 1px 100% no-repeat; }
      .w-bar i { position: absolute; top: .2rem; bottom: .2rem; border-radius: 2px; min-width: 1px; }
      .w-bar i.for { background: var(--for); } .w-bar i.against { background: var(--against); }
      .w-bar b { position: absolute; top: 0; bottom: 0; width: 2px; background: var(--ink); }
      .figure { overflow-x: auto; }
      .figure > svg { min-width: 38rem; }
      .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: 1rem; }
      svg.plot { width: 100%; height: auto; display: block; }
      svg text { fill: var(--ink); font: 12px system-ui, sans-serif; }
      svg .for { fill: var(--for); } svg .others { fill: var(--others); }
      svg .mark { stroke: var(--against); stroke-dasharray: 4 3; }
      svg .axis { stroke: var(--ink); } svg .grid { stroke: var(--line); }
      svg .curve { stroke: var(--for); stroke-width: 2; }
      details { border-bottom: 1px solid var(--line); padding: .35rem 0; }
      summary { cursor: pointer; }
      .studies { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: 1rem; }
      article { background: var(--tint); padding: .8rem 1rem; }
      article p { margin: .3rem 0; }
      article ol { margin: 0; padding-left: 1.4rem; font-size: .9rem; }
      article li span { color: var(--soft); font-size: .8rem; overflow-wrap: anywhere; }
      article li.p1 { color: var(--against); }
      svg.study { width: 100%; max-width: 15rem; display: block; margin: 0 auto; }
      svg.study line.within { stroke: var(--for); stroke-opacity: .75; }
      svg.study line.apart { stroke: var(--against); stroke-dasharray: 4 4; }
      svg.study circle { stroke: var(--paper); stroke-width: 2; }
      svg.study circle.p0 { fill: var(--for); } svg.study circle.p1 { fill: var(--against); }
      svg.study text { fill: var(--paper); font-weight: 600; }
      code { font-size: .85em; }
      @media (max-width: 560px) {
        h1 { font-size: 1.5rem; } .weights { grid-template-columns: 8.5rem 1fr 2.8rem; font-size: .82rem; }
        td, th { padding-right: .4rem; } .bar { width: 24%; } .w { white-space: normal; font-size: .8rem; }
      }
      @media print { details > * { display: block; } article, details { break-inside: avoid; } }
      </style></head><body><main>
      """;

  private Looks() {}
}
