package io.github.cognitoaudit.reports.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Shows Markdown as an independent renderer reads it. */
public final class RenderedMarkdown {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private final Node document;

    private RenderedMarkdown(Node document) {
        this.document = document;
    }

    public static RenderedMarkdown of(String text) {
        return new RenderedMarkdown(PARSER.parse(text));
    }

    /** Returns the texts of the cells of every row of every table, heads too. */
    public List<List<String>> rows() {
        return all(document).stream()
                .filter(TableRow.class::isInstance)
                .map(row -> all(row).stream()
                        .filter(TableCell.class::isInstance)
                        .map(RenderedMarkdown::text)
                        .toList())
                .toList();
    }

    /** Returns what the document is made of, without texts, and without the code and the empty comments between them. */
    public List<String> skeleton() {
        return all(document).stream()
                .filter(node -> !(node instanceof Text) && !(node instanceof Code) && !isEmptyComment(node))
                .map(node -> node.getClass().getSimpleName())
                .toList();
    }

    private static boolean isEmptyComment(Node node) {
        return node instanceof HtmlInline html && html.getLiteral().equals("<!-- -->");
    }

    private static String text(Node cell) {
        StringBuilder text = new StringBuilder();
        for (Node node : all(cell)) {
            if (node instanceof Text words) {
                text.append(words.getLiteral());
            } else if (node instanceof Code code) {
                text.append(code.getLiteral());
            }
        }
        return text.toString();
    }

    private static List<Node> all(Node root) {
        List<Node> nodes = new ArrayList<>(List.of(root));
        for (Node child = root.getFirstChild(); child != null; child = child.getNext()) {
            nodes.addAll(all(child));
        }
        return nodes;
    }
}
