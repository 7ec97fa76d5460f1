//! A scenario file on the built-in data set: refused, or computed to an outcome.

#![no_main]

use std::sync::{Arc, LazyLock};

use alf_engine::file::ScenarioFile;
use alf_engine::{DataSet, Model};
use libfuzzer_sys::fuzz_target;

static DATASET: LazyLock<Arc<DataSet>> = LazyLock::new(|| {
    let file = serde_json::from_str(alf_app::assets::DATASET).expect("the data set is JSON");
    Arc::new(DataSet::new(&file).expect("the data set is sound"))
});

fuzz_target!(|bytes: &[u8]| {
    let Ok(mut file) = serde_json::from_slice::<ScenarioFile>(bytes) else { return };
    let mut model = Model::new(Arc::clone(&DATASET));
    for (_, text) in alf_app::assets::SCENARIOS {
        let builtin: ScenarioFile = serde_json::from_str(text).expect("a built-in scenario is JSON");
        if builtin.id == file.id {
            file.id.push('x');
        }
        model.add(&builtin).expect("a built-in scenario is sound");
    }
    if let Ok(id) = model.add(&file) {
        let _refused_or_computed = model.simulate(&id);
    }
});
