package io.guidang.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexPageTest {

    private static final String HOSTILE = "</script><img src=x onerror=alert(1)><!--\u2028&amp;\"'";

    @TempDir
    Path out;

    @Test
    void the_page_carries_the_numbers_of_the_run() throws IOException {
        JsonNode data = data(page(SmallArchive.ofFive()));

        assertThat(data.at("/tally/rows").asInt()).isEqualTo(7);
        assertThat(data.at("/items").asInt()).isEqualTo(5);
        assertThat(data.at("/due").asInt()).isEqualTo(1);
        assertThat(data.at("/held").asInt()).isEqualTo(1);
        assertThat(data.at("/outcomes/OPEN").asInt()).isEqualTo(1);
        assertThat(data.at("/years").toString()).isEqualTo("[[2024,1,0,1],[2025,1,1,0],[2026,1,0,0]]");
        assertThat(data.at("/open/0/0").asText()).isEqualTo("合同终止尚未发生");
        assertThat(data.at("/boxList")).hasSize(4);
        assertThat(data.at("/notFiled").toString()).contains("REVIEW").doesNotContain("calc");
        assertThat(data.at("/findings")).hasSize(2);
    }

    @Test
    void an_item_explains_itself_in_both_languages() throws IOException {
        JsonNode data = data(page(SmallArchive.ofFive()));

        JsonNode account = data.at("/itemList/0/15/0");
        assertThat(account.get(0).asText()).isEqualTo("PAPER");
        assertThat(data.at("/texts").get(account.get(1).asInt()).asText()).startsWith("保管至2025-12-31，2026-01-01起可以鉴定");
        assertThat(data.at("/texts").get(account.get(2).asInt()).asText())
                .startsWith("Keep through 2025-12-31, appraise from 2026-01-01");
        assertThat(data.at("/lines").get(account.at("/3/0").asInt()).get(4).asBoolean())
                .as("the obligation that decided")
                .isTrue();
    }

    @Test
    void a_hostile_title_stays_text() throws IOException {
        SmallArchive hostile = new SmallArchive()
                .file(
                        SmallArchive.item(
                                "W1",
                                HOSTILE,
                                SmallArchive.CLAIMS,
                                SmallArchive.paper("D1", 1, LocalDate.of(2012, 5, 1))),
                        SmallArchive.until("2030-12-31"));

        String page = page(hostile);

        assertThat(page).doesNotContain("<img src=x").doesNotContain("<!--").doesNotContain("\u2028");
        assertThat(occurrences(page, "</script>"))
                .as("one for the data, one for the script")
                .isEqualTo(2);
        assertThat(data(page).at("/itemList/0/11").asText()).isEqualTo(HOSTILE);
    }

    @Test
    void the_page_needs_nothing_but_itself() throws IOException {
        String page = page(SmallArchive.ofFive());

        assertThat(page).doesNotContain("src=").doesNotContain("url(").doesNotContain("@import");
        assertThat(page.replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http:")
                .doesNotContain("https:");
        assertThat(page).doesNotContain("innerHTML").doesNotContain("eval(").doesNotContain("{{");
    }

    @Test
    void it_says_which_files_have_names_of_people() throws IOException {
        String page = page(SmallArchive.ofFive());

        assertThat(page)
                .contains("人名见于 catalogue.xlsx、rejected.csv")
                .contains("catalogue.xlsx, rejected.csv (rows as they came), archive.db and intake.db have them");
    }

    @Test
    void on_paper_a_list_of_which_one_page_stands_there_names_the_file_that_has_all_of_it() throws IOException {
        String page = page(SmallArchive.ofFive());

        assertThat(page)
                .contains("listed: all.length, count: data.items, zh: \"件\", en: \"items\", file: \"items.csv\"")
                .contains("listed: all.length, count: data.boxes, zh: \"盒\", en: \"boxes\", file: \"boxes.csv\"")
                .contains("印出的是 ${shown}，共 ${count} ${zh}；全部见 ${file}。")
                .contains("Printed here: ${shown} of ${count} ${en}; all of them are in ${file}.");
    }

    @Test
    void its_policy_lets_run_only_what_stands_in_it() throws IOException, NoSuchAlgorithmException {
        String page = page(SmallArchive.ofFive());
        String policy = between(page, "http-equiv=\"Content-Security-Policy\" content=\"", "\">");

        assertThat(policy)
                .startsWith("default-src 'none'")
                .contains("style-src '" + digest(between(page, "<style>", "</style>")) + "'")
                .contains("script-src '" + digest(between(page, "<script>", "</script>")) + "'")
                .doesNotContain("unsafe");
    }

    @Test
    void five_thousand_items_stand_in_it_and_one_more_turns_them_into_a_summary() throws IOException {
        SmallArchive many = new SmallArchive();
        for (int i = 0; i < IndexPage.MOST_ITEMS; i++) {
            many.file(
                    SmallArchive.item(
                            "W" + i,
                            "理赔",
                            SmallArchive.CLAIMS,
                            SmallArchive.image("D" + i, "P", LocalDate.of(2012, 5, 1))),
                    SmallArchive.until("2030-12-31"));
        }
        assertThat(data(page(many)).at("/itemList")).hasSize(5_000);

        many.file(
                SmallArchive.item(
                        "X", "理赔", SmallArchive.CLAIMS, SmallArchive.paper("X1", 1, LocalDate.of(2012, 5, 1))),
                SmallArchive.until("2030-12-31"));
        JsonNode data = data(page(many));

        assertThat(data.at("/itemList").isNull()).isTrue();
        assertThat(data.has("texts")).isFalse();
        assertThat(data.at("/items").asInt()).isEqualTo(5_001);
        assertThat(data.at("/boxList")).hasSize(1);
    }

    private String page(SmallArchive small) throws IOException {
        Reports.write(
                out,
                small.archive(),
                small.journal(),
                CatalogueForm.LIFE,
                SmallArchive.AS_OF,
                (zh, en, done, total) -> {});
        return Files.readString(out.resolve("index.html"));
    }

    private static JsonNode data(String page) throws IOException {
        return new ObjectMapper()
                .readTree(between(page, "<script type=\"application/json\" id=\"data\">", "</script>"));
    }

    private static String between(String page, String open, String close) {
        Matcher found = Pattern.compile(Pattern.quote(open) + "(.*?)" + Pattern.quote(close), Pattern.DOTALL)
                .matcher(page);
        assertThat(found.find()).as(open).isTrue();
        return found.group(1);
    }

    private static int occurrences(String page, String text) {
        return page.split(Pattern.quote(text), -1).length - 1;
    }

    private static String digest(String text) throws NoSuchAlgorithmException {
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(sum);
    }
}
