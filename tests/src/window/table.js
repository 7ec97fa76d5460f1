// The comparison table as data: every row that has a name for tests, with its cells.
const table = document.querySelector('[data-testid="table"]');
return [...table.querySelectorAll("tr[data-testid]")].map((row) => ({
  id: row.dataset.testid,
  name: row.querySelector("th").innerText.trim(),
  cells: [...row.querySelectorAll("td[data-scenario]")].map((cell) => ({
    scenario: cell.dataset.scenario,
    amount: cell.dataset.amount ?? null,
    difference: cell.dataset.difference ?? null,
    text: cell.innerText.trim(),
  })),
}));
