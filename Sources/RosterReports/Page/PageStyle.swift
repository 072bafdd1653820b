/// The look of the page: screens narrow and wide, light and dark, and paper.
enum PageStyle {
  /// The style for a sheet of paper; its colours are the palette's.
  static func text(paper: DocumentOptions.Paper) -> String {
    let sheet =
      switch paper {
      case .a4: "A4 landscape"
      case .f4: "330mm 215mm"
      }
    return ":root { color-scheme: light dark; \(Palette.declarations(.light)) }\n"
      + "@media screen and (prefers-color-scheme: dark) { :root { \(Palette.declarations(.dark)) } }\n"
      + "@page { size: \(sheet); margin: 10mm; }\n" + base + tables + pictures + print
  }

  private static let base = """
    * { box-sizing: border-box; }
    [hidden] { display: none !important; }
    body { margin: 0 auto; padding: 0 1rem 3rem; max-width: 100rem; background: var(--page); color: var(--text);
      font: 1rem/1.45 system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif; overflow-wrap: break-word; }
    h1 { font-size: 1.6rem; line-height: 1.2; margin: 1.25rem 0 .25rem; }
    h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; padding-top: .5rem; border-top: 2px solid var(--line); }
    h3 { font-size: 1rem; margin: 1.25rem 0 .5rem; }
    p { margin: .5rem 0; max-width: 75ch; }
    small, figcaption { font-size: .85rem; color: var(--muted); }
    a { color: var(--accent); }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
    .skip { position: absolute; left: -100vw; padding: .5rem 1rem; background: var(--page); }
    .skip:focus { left: 1rem; top: .5rem; z-index: 9; }
    .letterhead { display: inline-block; margin: 1.25rem 0 0; padding: 0 1rem .35rem 0; font-weight: 600; border-bottom: 2px solid var(--text); }
    .letterhead span { display: block; }
    .dates { font-size: 1.05rem; margin: 0; }
    .badge { display: inline-block; padding: .1rem .6rem; border: 1px solid var(--muted); border-radius: 1rem; font-size: .9rem; }
    .badge.restricted { border-color: var(--bad); color: var(--bad); font-weight: 600; }
    .quality { font-size: 1.05rem; padding: .6rem .9rem; background: var(--surface); border-left: 4px solid var(--accent); }
    .good { color: var(--good); font-weight: 600; }
    nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.1rem; list-style: none; padding: 0; margin: 1rem 0 0; }
    nav a { display: inline-block; padding: .3rem 0; }
    #search { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem .8rem; margin-bottom: 1rem; }
    #search label { font-weight: 600; }
    #search input { font: inherit; padding: .4rem .6rem; width: 20rem; max-width: 100%; color: var(--text); background: var(--page);
      border: 1px solid var(--muted); border-radius: .3rem; }
    #search small { flex-basis: 100%; }
    #people { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr)); gap: 0 1.5rem; align-items: start; }
    #people h2, details[open] { grid-column: 1 / -1; }
    details { border-bottom: 1px solid var(--line); }
    summary { padding: .45rem .25rem; cursor: pointer; }
    .week { margin: 0; padding: 0 0 .75rem 1.25rem; list-style: none; }
    .week li { padding: .3rem 0; }
    .week b { display: inline-block; min-width: 16.5rem; }
    .week .off { color: var(--muted); }
    .week .task { display: block; padding-left: 1rem; border-left: 3px solid var(--accent); margin-top: .2rem; }
    .visits { margin: 0; padding: 0 0 .5rem 1.25rem; list-style: none; }
    .visits label { display: inline-block; padding: .2rem 0; }
    #findings ul { padding-left: 1.25rem; }
    #findings li { margin: .25rem 0; }
    dl { margin: 0; }
    dl div { display: flex; flex-wrap: wrap; gap: .1rem .8rem; padding: .25rem 0; }
    dt { font-weight: 600; min-width: 11rem; }
    dd { margin: 0; min-width: 0; }
    dd + dd::before { content: "\\2022  "; color: var(--muted); }
    .legend { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr)); gap: 0 1.5rem; }
    .legend div { flex-wrap: nowrap; align-items: center; }
    .legend dt { min-width: 3.2rem; padding: .15rem .3rem; text-align: center; border: 1px solid var(--line); }
    .key { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; font-size: .9rem; max-width: none; }
    .swatch { display: inline-block; width: 1.6rem; height: 1rem; border: 1px solid var(--muted); vertical-align: -.15rem; }
    .signatures { display: flex; flex-wrap: wrap; justify-content: space-around; gap: 2rem; }
    .signatures div { display: flex; flex-direction: column; min-width: 14rem; text-align: center; }
    .signatures p { margin: 0; }
    .hand { padding-top: 4.5rem; margin-top: auto !important; }
    .hand.named { font-weight: 600; text-decoration: underline; }
    .place { text-align: right; max-width: none; margin-top: 3rem; }
    footer { margin-top: 3rem; border-top: 1px solid var(--line); color: var(--muted); font-size: .8rem; overflow-wrap: anywhere; }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
    @media (max-width: 40rem) { .week b { min-width: 100%; } dt { min-width: 100%; } .legend dt { min-width: 3.2rem; } }

    """

  private static let tables = """
    .scroll { overflow: auto; max-width: 100%; max-height: 90vh; margin: 0 0 1.25rem; border: 1px solid var(--line); }
    table { border-collapse: separate; border-spacing: 0; width: 100%; font-size: .9rem; font-variant-numeric: tabular-nums; }
    caption { text-align: left; padding: .4rem .6rem; font-weight: 600; }
    th, td { padding: .3rem .5rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
    thead th { background: var(--surface); vertical-align: bottom; position: sticky; top: 0; z-index: 2; }
    th[scope=row], thead tr:first-child th:first-child { position: sticky; left: 0; z-index: 1; background: var(--page); font-weight: 600;
      border-right: 1px solid var(--line); }
    thead tr:first-child th:first-child { z-index: 3; background: var(--surface); }
    th small { display: block; font-weight: 400; }
    tfoot th, tfoot td { background: var(--surface); }
    tfoot th[scope=row] { background: var(--surface); }
    .number { text-align: right; white-space: nowrap; }
    .number span { display: inline-block; min-width: 1.5rem; }
    .grid th, .grid td, .heat th, .heat td { white-space: nowrap; }
    .grid td { border-left: 1px solid var(--line); min-width: 3.4rem; }
    .grid wbr { display: none; }
    .grid th[scope=row], .heat th[scope=row] { min-width: 9rem; max-width: 15rem; white-space: normal; }
    .grid thead span { display: block; }
    .grid thead .rest span, .heat thead .rest span { text-decoration: underline; }
    .grid tfoot .number { text-align: left; }
    .past, .past.away { color: var(--muted); background: var(--surface); font-style: italic; }
    .off { color: var(--muted); }
    .away:not(.past) { color: var(--fair); background: var(--fair-back); }
    .s0 { background: var(--shift0); } .s1 { background: var(--shift1); } .s2 { background: var(--shift2); }
    .s3 { background: var(--shift3); } .s4 { background: var(--shift4); } .s5 { background: var(--shift5); }
    .broken { box-shadow: inset 0 0 0 2px var(--text); }
    .broken strong { padding-left: .2rem; }
    .heat td { text-align: center; padding: .3rem .35rem; min-width: 3.1rem; }
    .heat th { text-align: center; }
    .heat th[scope=row], .heat thead tr:first-child th:first-child { text-align: left; }
    .heat thead tr:first-child th { height: 2.1rem; }
    .heat thead tr + tr th { top: 2.1rem; }
    .heat .first { border-left: 2px solid var(--muted); }
    .heat small { display: block; color: inherit; font-size: .75rem; }
    .short { box-shadow: inset 0 0 0 2px var(--bad); font-weight: 700; }
    .mark { padding-left: .15rem; }
    .risk0 { background: var(--risk0); } .risk1 { background: var(--risk1); } .risk2 { background: var(--risk2); } .risk3 { background: var(--risk3); }
    .list td:first-child { min-width: 16rem; }
    .list td:last-child { min-width: 12rem; }
    @media (max-width: 40rem) {
      .grid th[scope=row], .heat th[scope=row], table th[scope=row] { min-width: 7.5rem; max-width: 9rem; }
      table { font-size: .85rem; }
    }
    @media screen and (max-width: 40rem) {
      .scroll:has(.list) { max-height: none; }
      .list, .list caption, .list tbody, .list tr, .list td { display: block; }
      .list thead { position: absolute; left: -100vw; }
      .list tr { padding: .4rem 0; border-bottom: 2px solid var(--line); }
      .list td, .list .number { min-width: 0; border: 0; padding: .1rem .6rem; text-align: left; }
      .list td:first-child { font-weight: 600; }
      .list [data-label]::before { content: attr(data-label) ": "; color: var(--muted); }
    }

    """

  private static let pictures = """
    figure { margin: 0 0 1rem; max-width: 60rem; }
    .map { display: block; width: 100%; height: auto; background: var(--surface); }
    .map text { font-size: 13px; fill: var(--text); }
    .map .name { paint-order: stroke; stroke: var(--surface); stroke-width: 3px; stroke-linejoin: round; }
    .land { fill: var(--land); stroke: var(--muted); stroke-width: 1; fill-rule: evenodd; }
    .need { fill: var(--circle); stroke: var(--accent); stroke-width: 1.5; }
    .need.rawan { stroke-width: 2.5; stroke-dasharray: 5 2; }
    .need.sangat-rawan { stroke-width: 4; }
    .core { fill: var(--page); stroke: var(--bad); stroke-width: 2; }
    .map .misses { font-size: 11px; font-weight: 700; fill: var(--bad); }
    .leader { stroke: var(--muted); stroke-width: 1; }
    .bar { vertical-align: middle; margin-left: .5rem; }
    .in { fill: var(--bar); }
    .over { fill: var(--over); }
    .stripe { stroke: var(--page); stroke-width: 1.5; }
    .due { stroke: var(--text); stroke-width: 2; }
    .charts { display: flex; flex-wrap: wrap; gap: 1rem 2rem; }
    .columns { max-width: 100%; overflow-x: auto; }
    .columns text { font-size: 12px; fill: var(--text); }

    """

  private static let print = """
    @media print {
      :root { color-scheme: light; }
      html { font-size: 9pt; }
      body { padding: 0; max-width: none; }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      nav, #search, .skip { display: none; }
      details:not([open]), #people:not(:has(details[open])) { display: none; }
      a { color: inherit; text-decoration: none; }
      h1 { font-size: 15pt; margin-top: 6pt; }
      h2 { font-size: 12pt; margin: 10pt 0 5pt; break-after: avoid; }
      h3, caption, thead, section > p:not(:last-child) { break-after: avoid; }
      tbody tr:first-child { break-before: avoid; }
      #places, #burdens { break-before: page; }
      .scroll { overflow: visible; max-height: none; border: 0; }
      thead th, th[scope=row], thead tr:first-child th:first-child, .heat thead tr + tr th { position: static; }
      table { font-size: 8pt; }
      th, td { padding: 1.5pt 3pt; border-color: var(--muted); }
      .grid th, .grid td, .heat th, .heat td { white-space: normal; min-width: 0; }
      .grid wbr { display: inline; }
      .heat td { padding: 1.5pt 0; font-size: 7pt; }
      .heat td small { font-size: 6pt; }
      th small { display: inline; font-size: 7pt; }
      .grid th[scope=row], .heat th[scope=row] { min-width: 28mm; }
      .list td:first-child, .list td:last-child { min-width: 0; }
      tr, li, p, figure, dl div { break-inside: avoid; }
      tfoot { display: table-row-group; }
      .map { width: 150mm; }
      .night { font-weight: 700; text-decoration: underline; }
      .hand { padding-top: 16mm; }
      #signatures { break-inside: avoid; }
    }
    """
}
