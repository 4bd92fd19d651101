// Lets Node.js 20 read the linters: gitlab-ci-local wants the union of sets, which Node.js 22 has, and workflow-parser imports JSON
// files without saying so, which bundlers allow.
import { register } from "node:module";

Set.prototype.union ??= function (other) {
  return new Set([...this, ...other]);
};

const load = `export async function load(url, context, next) {
  return next(url, url.endsWith(".json") ? { ...context, importAttributes: { type: "json" } } : context);
}`;
register("data:text/javascript," + encodeURIComponent(load));
