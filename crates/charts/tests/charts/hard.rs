//! Every kind of drawing at any size, and the cases that are hard to draw.

use crate::regions::{differences, dot_plot, flow, grouped, map, panels, rate_area, slope, tornado};
use alf_charts::{Arrangement, Flow};
use alf_charts::{
    Bars, Captions, ChartError, DotPlot, Drawing, Map, PanelForm, Panels, RateArea, Shading, Size, Slope,
    Theme, Tornado,
};

pub(crate) type Drawn = Vec<(&'static str, Result<Drawing, ChartError>)>;

/// The plain example of every kind: in a window, where the page writes the words, or on a slide.
pub(crate) fn examples(size: Size, theme: Theme, words: bool) -> Drawn {
    let said = |captions: Captions| if words { captions } else { Captions::default() };
    let bars = |it: Bars| Bars { size, theme, captions: said(it.captions), ..it }.draw();
    let dots = |it: DotPlot| DotPlot { size, theme, captions: said(it.captions), ..it }.draw();
    let tornadoes = |it: Tornado| Tornado { size, theme, captions: said(it.captions), ..it }.draw();
    let maps = |it: Map<'_>| Map { size, theme, captions: said(it.captions), ..it }.draw();
    let small = |it: Panels| Panels { size, theme, captions: said(it.captions), ..it }.draw();
    let slopes = |it: Slope| Slope { size, theme, captions: said(it.captions), ..it }.draw();
    let areas = |it: RateArea| RateArea { size, theme, captions: said(it.captions), ..it }.draw();
    let flows = |it: Flow| Flow { size, theme, captions: said(it.captions), ..it }.draw();
    vec![
        ("flow", flows(flow())),
        ("slope", slopes(slope())),
        ("area-over", areas(rate_area(Arrangement::Over))),
        ("area-beside", areas(rate_area(Arrangement::Beside))),
        ("panels", small(panels(PanelForm::Lines))),
        ("panel-bars", small(panels(PanelForm::Bars))),
        ("differences", bars(differences())),
        ("grouped", bars(grouped())),
        ("dots", dots(dot_plot())),
        ("tornado", tornadoes(tornado())),
        ("map", maps(map(Shading::Difference))),
        ("measure", maps(map(Shading::Measure))),
    ]
}
