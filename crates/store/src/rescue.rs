//! What can still be read of a damaged document, in a new one.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};

use crate::copy;
use crate::dataset::DatasetRow;
use crate::error::StoreError;
use crate::identity::resolved;
use crate::make::write_new;
use crate::name::name_key;
use crate::note::NoteRow;
use crate::record::{Content, DatasetText, ScenarioRecord};
use crate::scenario::ScenarioRow;
use crate::schema;
use crate::value::ValueRow;

/// What was lost of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// Table.
    pub table: &'static str,
    /// Number of rows that were saved.
    pub saved: usize,
    /// Number of rows known to be lost; none: it cannot be told how many there were.
    pub lost: Option<usize>,
}

/// A rescued copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rescue {
    /// Where it lies.
    pub path: PathBuf,
    /// Table by table.
    pub tables: Vec<Loss>,
    /// Whether the data set was lost and the given one put in its place.
    pub dataset_replaced: bool,
}

/// Saves what can be read of `damaged` into a new document at `to`; the original is only read. Operations and
/// snapshots are not carried over: nothing in them could be trusted.
///
/// # Errors
/// A place that cannot be written.
pub(crate) fn rescue(damaged: &Path, to: &Path, fallback: &DatasetText) -> Result<Rescue, StoreError> {
    // A copy is read, so that not even a journal comes into being beside the original.
    if to.exists() {
        return Err(StoreError::Exists { path: to.to_owned() });
    }
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let beside = tempfile::Builder::new().prefix(".rescue").tempdir_in(folder);
    let beside = beside.map_err(StoreError::file(folder))?;
    let copy = beside.path().join("damaged.alf");
    fs::copy(damaged, &copy).map_err(StoreError::file(damaged))?;
    let journal = copy::journal(&resolved(damaged));
    if journal.exists() {
        fs::copy(journal, copy::journal(&copy)).map_err(StoreError::file(damaged))?;
    }
    schema::mend_header(&copy).map_err(StoreError::file(&copy))?;
    let read = schema::connect(&copy, OpenFlags::SQLITE_OPEN_READ_ONLY);
    let (content, tables, dataset_replaced) =
        read.map_or_else(|_| nothing(fallback), |connection| salvage(&connection, fallback));
    copy::whole(to, |draft| write_new(draft, &content))?;
    Ok(Rescue { path: to.to_owned(), tables, dataset_replaced })
}

type Salvaged = (Content, Vec<Loss>, bool);

fn nothing(fallback: &DatasetText) -> Salvaged {
    let lost = |table| Loss { table, saved: 0, lost: None };
    let content = Content { dataset: fallback.clone(), ..Content::default() };
    (content, ["dataset", "scenario", "value", "note"].map(lost).to_vec(), true)
}

fn salvage(connection: &Connection, fallback: &DatasetText) -> Salvaged {
    let dataset = DatasetRow::only(connection).ok();
    let replaced = dataset.is_none();
    let dataset = dataset.unwrap_or_else(|| fallback.clone());
    let (scenarios, scenario_loss) = from_both_ends(connection, "scenario", "id", ScenarioRow::read);
    let (mut values, value_loss) = from_both_ends(
        connection,
        "value",
        "scenario, key, programme, region, indicator, from_year",
        ValueRow::read,
    );
    let (notes, note_loss) = from_both_ends(connection, "note", "id", |row| Ok(NoteRow::read(row)?));
    let dataset_loss =
        Loss { table: "dataset", saved: usize::from(!replaced), lost: Some(usize::from(replaced)) };
    let mut content = Content {
        scenarios: whole_tree(scenarios, &dataset.id),
        notes: notes.into_iter().map(NoteRow::record).collect(),
        dataset,
        ..Content::default()
    };
    content.settings = crate::setting::all(connection).unwrap_or_default();
    values.sort_by_key(|value| value.place);
    for value in values {
        let owner = content.scenarios.iter().position(|scenario| scenario.id == value.scenario);
        let owner = owner.unwrap_or_else(|| {
            content.scenarios.push(stand_in(&value.scenario, &content));
            content.scenarios.len() - 1
        });
        let owner = &mut content.scenarios[owner];
        if !owner.changes.iter().any(|known| crate::record::Place::from(&known.entry) == value.of()) {
            owner.changes.push(value.change);
        }
    }
    (content, vec![dataset_loss, scenario_loss, value_loss, note_loss], replaced)
}

/// A scenario for values whose own is lost. It is named by its id, and private as long as nobody says otherwise.
fn stand_in(id: &str, content: &Content) -> ScenarioRecord {
    let mut name = id.to_owned();
    while content.scenarios.iter().any(|other| name_key(&other.name) == name_key(&name)) {
        name.push('*');
    }
    ScenarioRecord {
        id: id.to_owned(),
        name,
        parent: None,
        dataset: content.dataset.id.clone(),
        note: String::new(),
        source: None,
        tags: Vec::new(),
        private: true,
        archived: false,
        changes: Vec::new(),
    }
}

/// Rows from the first up to what cannot be read, and from the last down to it.
fn from_both_ends<T>(
    connection: &Connection,
    table: &'static str,
    key: &str,
    read: impl Fn(&rusqlite::Row<'_>) -> Result<T, crate::row::Fault>,
) -> (Vec<T>, Loss)
where
    T: PartialEq,
{
    let mut rows: Vec<T> = Vec::new();
    let mut bad = 0;
    let mut whole = true;
    let descending = key.split(", ").map(|column| format!("{column} DESC")).collect::<Vec<_>>().join(", ");
    for order in [key, &descending] {
        let Ok(mut statement) = connection.prepare(&format!("SELECT * FROM {table} ORDER BY {order}")) else {
            whole = false;
            continue;
        };
        let Ok(mut found) = statement.query([]) else { continue };
        bad = 0;
        loop {
            match found.next() {
                Ok(Some(row)) => match read(row) {
                    Ok(row) if rows.contains(&row) => {}
                    Ok(row) => rows.push(row),
                    Err(_) => bad += 1,
                },
                Ok(None) => {
                    whole = true;
                    break;
                }
                Err(_) => {
                    whole = false;
                    break;
                }
            }
        }
        if whole {
            break;
        }
    }
    let loss = Loss { table, saved: rows.len(), lost: whole.then_some(bad) };
    (rows, loss)
}

/// Scenarios in their order; one whose parent is lost stands on the data set, and no two have one name.
fn whole_tree(mut rows: Vec<ScenarioRow>, dataset: &str) -> Vec<ScenarioRecord> {
    rows.sort_by_key(|row| row.place);
    let ids: Vec<String> = rows.iter().map(|row| row.id.clone()).collect();
    let mut scenarios: Vec<ScenarioRecord> = Vec::new();
    for row in rows {
        let mut record = row.record();
        dataset.clone_into(&mut record.dataset);
        record.parent = record.parent.filter(|parent| ids.contains(parent) && *parent != record.id);
        while scenarios.iter().any(|other| name_key(&other.name) == name_key(&record.name)) {
            record.name.push('*');
        }
        scenarios.push(record);
    }
    scenarios
}
