//! The data set (underlag): sources, regions, programmes and dated parameters; immutable.

use crate::error::{DataSetProblem, ModelError};
use crate::file::{DATASET_FORMAT, DataSetFile, ProgrammeFile, RegionFile, SourceFile};
use crate::ids::{DataSetId, ProgrammeAt, ProgrammeId, RegionAt, RegionCode, Year};
use crate::layer::Layer;
use crate::num::Num;
use crate::quantity::Points;

/// Code of the national row.
pub const NATIONAL: &str = "00";
/// Most years a data set can cover.
pub const LONGEST_SPAN: i32 = 100;
/// Most terms a programme can have.
pub const LONGEST_PROGRAMME: u32 = 40;

/// A region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region {
    /// County code.
    pub code: RegionCode,
    /// As it stands in the file.
    pub file: RegionFile,
    /// Inhabitants.
    pub population: Points,
    /// Whether it is host of a programme.
    pub host: bool,
}

/// A medical programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Programme {
    /// Id.
    pub id: ProgrammeId,
    /// University.
    pub university: String,
    /// Host region.
    pub host: RegionAt,
    /// Terms for intakes before autumn 2021.
    pub terms_before: i32,
    /// Terms for intakes from autumn 2021 on.
    pub terms_from_ht2021: i32,
}

/// The data set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataSet {
    /// Id.
    pub id: DataSetId,
    /// Title.
    pub title: String,
    /// Note.
    pub note: String,
    /// First year.
    pub first_year: Year,
    /// Last year.
    pub last_year: Year,
    /// Sources, in the order of the file.
    pub sources: Vec<SourceFile>,
    /// Regions, by code.
    pub regions: Vec<Region>,
    /// Programmes, by id.
    pub programmes: Vec<Programme>,
    /// The parameters.
    pub(crate) layer: Layer,
}

impl DataSet {
    /// Judges a data set file.
    ///
    /// # Errors
    /// The first thing that is wrong, with its place.
    pub fn new(file: &DataSetFile) -> Result<Self, ModelError> {
        check_frame(file)?;
        let mut regions: Vec<Region> = file.regions.iter().map(|region| read_region(region, file)).collect();
        regions.sort_by(|a, b| a.code.cmp(&b.code));
        unique("region", regions.iter().map(|region| region.code.as_str()))?;
        let programmes = file.programmes.iter().map(|programme| read_programme(programme, &regions));
        let mut programmes = programmes.collect::<Result<Vec<_>, _>>()?;
        programmes.sort_by(|a, b| a.id.cmp(&b.id));
        unique("programme", programmes.iter().map(|programme| programme.id.as_str()))?;
        let mut sources: Vec<&str> = file.sources.iter().map(|source| source.id.as_str()).collect();
        sources.sort_unstable();
        unique("source", sources.into_iter())?;
        let mut dataset = Self {
            id: DataSetId::new(&file.id),
            title: file.title.clone(),
            note: file.note.clone(),
            first_year: Year(file.first_year),
            last_year: Year(file.last_year),
            sources: file.sources.clone(),
            regions,
            programmes,
            layer: Layer::empty(),
        };
        dataset.layer = Layer::of_dataset(&dataset, &file.parameters)?;
        Ok(dataset)
    }

    /// The years it covers, in order.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = Year> + Clone + use<> {
        self.first_year.through(self.last_year)
    }

    /// Number of years it covers.
    #[must_use]
    pub fn span(&self) -> usize {
        usize::try_from(self.last_year.0 - self.first_year.0).map_or(0, |span| span + 1)
    }

    /// Position of a year.
    ///
    /// # Errors
    /// [`ModelError::YearOutOfRange`].
    pub fn year_at(&self, year: Year) -> Result<usize, ModelError> {
        let (first, last) = (self.first_year, self.last_year);
        let at = usize::try_from(year.0 - first.0).ok().filter(|_| year <= last);
        at.ok_or(ModelError::YearOutOfRange { year, first, last })
    }

    /// Position of a region.
    ///
    /// # Errors
    /// [`ModelError::UnknownRegion`].
    pub fn region_at(&self, code: &str) -> Result<RegionAt, ModelError> {
        let found = self.regions.binary_search_by(|region| region.code.as_str().cmp(code));
        found.map(RegionAt).map_err(|_| ModelError::UnknownRegion { region: code.to_owned() })
    }

    /// Position of a programme, where one has that id.
    #[must_use]
    pub fn programme_at(&self, id: &str) -> Option<ProgrammeAt> {
        self.programmes.binary_search_by(|programme| programme.id.as_str().cmp(id)).ok().map(ProgrammeAt)
    }

    /// The source with that id.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&SourceFile> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// The parameters, by key, index and year.
    #[must_use]
    pub fn entries(&self) -> &[crate::layer::Entry] {
        self.layer.entries()
    }

    /// Code of a row of the outcome: a region's, or the national one behind the last region.
    #[must_use]
    pub fn row_code(&self, row: usize) -> &str {
        self.regions.get(row).map_or(NATIONAL, |region| region.code.as_str())
    }
}

fn check_frame(file: &DataSetFile) -> Result<(), DataSetProblem> {
    if file.format != DATASET_FORMAT {
        return Err(DataSetProblem::Format { found: file.format.clone(), expected: DATASET_FORMAT });
    }
    let (first, last) = (file.first_year, file.last_year);
    let in_range = (Year::EARLIEST.0..=Year::LATEST.0).contains(&first) && last <= Year::LATEST.0;
    if !in_range || last < first || last - first >= LONGEST_SPAN {
        return Err(DataSetProblem::Span { first, last });
    }
    if file.regions.iter().any(|region| region.code == NATIONAL) {
        return Err(DataSetProblem::NationalCode);
    }
    Ok(())
}

fn unique<'a>(kind: &'static str, sorted: impl Iterator<Item = &'a str>) -> Result<(), DataSetProblem> {
    let mut previous = None;
    for id in sorted {
        if previous == Some(id) {
            return Err(DataSetProblem::Twice { kind, id: id.to_owned() });
        }
        previous = Some(id);
    }
    Ok(())
}

fn read_region(region: &RegionFile, file: &DataSetFile) -> Region {
    Region {
        code: RegionCode::new(&region.code),
        file: region.clone(),
        population: Points(region.population.map_or(Num::Unknown, |count| Num::Known(count.into()))),
        host: file.programmes.iter().any(|programme| programme.host_region == region.code),
    }
}

fn read_programme(file: &ProgrammeFile, regions: &[Region]) -> Result<Programme, DataSetProblem> {
    let host = regions.iter().position(|region| region.code.as_str() == file.host_region);
    let host = host.ok_or_else(|| DataSetProblem::UnknownHost {
        programme: file.id.clone(),
        host: file.host_region.clone(),
    })?;
    let terms = |terms: u32| {
        let fits = (1..=LONGEST_PROGRAMME).contains(&terms);
        let refused = DataSetProblem::Terms { programme: file.id.clone(), terms };
        i32::try_from(terms).ok().filter(|_| fits).ok_or(refused)
    };
    Ok(Programme {
        id: ProgrammeId::new(&file.id),
        university: file.university.clone(),
        host: RegionAt(host),
        terms_before: terms(file.terms_before)?,
        terms_from_ht2021: terms(file.terms_from_ht2021)?,
    })
}
