/// The look of a comparison's page: that of a roster's page, with intervals and curves.
enum ComparisonStyle {
  static let text = PageStyle.text(paper: .a4) + own

  private static let own = """

    .case { max-width: 11rem; white-space: normal; margin-left: auto; overflow-wrap: anywhere; }
    th[scope=row] { min-width: 13rem; }
    .sweep th, .changes th { white-space: normal; }
    .sweep th[scope=row] { min-width: 4rem; }
    .worse { color: var(--fair); font-weight: 600; }
    .group th { background: var(--surface); }
    .interval { max-width: 100%; }
    .open { fill: var(--circle); stroke: var(--bar); stroke-width: 1; }
    .curve { max-width: 36rem; }
    .curve svg { display: block; width: 100%; height: auto; background: var(--surface); }
    .curve text { font-size: 10px; fill: var(--text); }
    .grid-line { stroke: var(--line); stroke-width: .6; }
    .band { fill: var(--circle); stroke: none; }
    .best { fill: none; stroke: var(--bar); stroke-width: 2; }
    .bound { fill: none; stroke: var(--muted); stroke-width: 1.2; stroke-dasharray: 4 3; }
    .own { fill: none; stroke: var(--text); stroke-width: 1.5; }
    @media (max-width: 40rem) { th[scope=row] { min-width: 7.5rem; } }
    @media screen and (max-width: 40rem) {
      .list.cases thead { left: -400vw; }
      .list.cases thead tr:first-child th { position: static; }
      .list [data-label]::before { font-weight: 400; }
    }
    @media print { .curve { width: 150mm; break-inside: avoid; } }
    """
}
