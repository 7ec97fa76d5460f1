//! What leaves the house holds nothing private.

use alf_engine::{Model, ScenarioId, Status};

use crate::failure::with;
use crate::library::Library;
use crate::wire::{Code, Failure};

/// Refuses scenarios that are private, or that hold or inherit a private value.
pub(super) fn refuse(library: &Library, model: &Model, ids: &[&str]) -> Result<(), Failure> {
    for id in ids {
        let explain = |error| library.explain(error);
        let id = ScenarioId::new(*id);
        for ancestor in model.line(&id).map_err(explain)? {
            if library.is_private(ancestor.id.as_str()) {
                let id = ancestor.id.as_str();
                let place = ("place", library.name(id).to_owned());
                return Err(match library.private_parameter(id) {
                    Some(key) => with(Code::PrivateValue, [place, ("parameter", key.to_owned())]),
                    None => with(Code::PrivateValue, [place]),
                });
            }
        }
        let chain = model.chain(&id).map_err(explain)?;
        let mut entries = chain.layers().iter().flat_map(|layer| layer.entries());
        if let Some(entry) = entries.find(|entry| entry.status == Status::Private) {
            return Err(with(Code::PrivateValue, [("parameter", entry.key.name().to_owned())]));
        }
    }
    Ok(())
}
