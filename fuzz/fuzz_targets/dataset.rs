//! A data set file: refused, or computed to an outcome without any change.

#![no_main]

use alf_engine::file::{DataSetFile, ScenarioFile};
use alf_engine::{DataSet, Model};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(file) = serde_json::from_slice::<DataSetFile>(bytes) else { return };
    let Ok(dataset) = DataSet::new(&file) else { return };
    let (_, text) = alf_app::assets::SCENARIOS[0];
    let mut today: ScenarioFile = serde_json::from_str(text).expect("a built-in scenario is JSON");
    today.dataset.clone_from(&file.id);
    let mut model = Model::new(dataset);
    if let Ok(id) = model.add(&today) {
        let _refused_or_computed = model.simulate(&id);
    }
});
