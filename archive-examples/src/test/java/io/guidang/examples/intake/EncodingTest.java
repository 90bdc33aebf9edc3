package io.guidang.examples.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncodingTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] BROKEN = {(byte) 0xFF};

    @TempDir
    Path directory;

    @Test
    void utf_8_is_read() throws Exception {
        assertThat(lines("编号,名称\n1,卢辉𬭚\n".getBytes(UTF_8))).containsExactly("编号,名称", "1,卢辉𬭚");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_column() throws Exception {
        assertThat(lines(MARK, "编号,名称\n1,周兰\n".getBytes(UTF_8))).containsExactly("编号,名称", "1,周兰");
    }

    @Test
    void gb18030_is_read_with_its_rare_characters() throws Exception {
        assertThat(lines("编号,名称\n1,卢辉𬭚\n2,𠅤\n".getBytes(GB18030))).containsExactly("编号,名称", "1,卢辉𬭚", "2,𠅤");
    }

    @Test
    void plain_ascii_and_an_empty_file_are_read() throws Exception {
        assertThat(lines("id,name\n1,x\n".getBytes(US_ASCII))).containsExactly("id,name", "1,x");
        assertThat(lines(new byte[0])).isEmpty();
        assertThat(lines(new byte[] {'a'})).containsExactly("a");
    }

    @Test
    void a_single_broken_byte_in_a_utf_8_file_spoils_only_its_line() throws Exception {
        List<String> lines = lines("1,徐英伟\n2,胡".getBytes(UTF_8), BROKEN, "云子\n3,戴秀峰\n".getBytes(UTF_8));

        assertThat(lines).hasSize(3).startsWith("1,徐英伟").endsWith("3,戴秀峰");
        assertThat(lines.get(1)).isEqualTo("2,胡" + Encoding.UNREADABLE + "云子");
    }

    @Test
    void a_character_cut_off_at_the_end_of_its_line_does_not_swallow_the_next_line() throws Exception {
        byte[] cut = new byte[] {(byte) 0xE8, (byte) 0x83};

        List<String> lines = lines("1,徐英伟\n2,".getBytes(UTF_8), cut, "\n3,戴秀峰\n".getBytes(UTF_8));

        assertThat(lines).hasSize(3).startsWith("1,徐英伟").endsWith("3,戴秀峰");
        assertThat(lines.get(1)).contains(String.valueOf(Encoding.UNREADABLE));
    }

    @Test
    void one_gb18030_line_inside_a_utf_8_file_is_unreadable_and_the_others_are_not() throws Exception {
        List<String> lines =
                lines("1,徐英伟\n2,胡云子\n".getBytes(UTF_8), "3,周兰\n".getBytes(GB18030), "4,姚轩峰\n5,高海\n".getBytes(UTF_8));

        assertThat(lines).hasSize(5).contains("1,徐英伟", "2,胡云子", "4,姚轩峰", "5,高海");
        assertThat(lines.get(2)).startsWith("3,").contains(String.valueOf(Encoding.UNREADABLE));
    }

    @Test
    void bytes_that_are_no_gb18030_spoil_only_their_line_in_a_gb18030_file() throws Exception {
        List<String> lines = lines("1,徐英伟\n2,".getBytes(GB18030), BROKEN, "\n3,戴秀峰\n".getBytes(GB18030));

        assertThat(lines).hasSize(3).startsWith("1,徐英伟").endsWith("3,戴秀峰");
        assertThat(lines.get(1)).contains(String.valueOf(Encoding.UNREADABLE));
    }

    @Test
    void a_replacement_character_that_the_file_itself_holds_is_a_character() throws Exception {
        assertThat(lines("1,徐\uFFFD伟\n".getBytes(UTF_8))).containsExactly("1,徐\uFFFD伟");
    }

    @Test
    void overlong_forms_are_not_utf_8() throws Exception {
        byte[] overlongSlash = {(byte) 0xC0, (byte) 0xAF};

        List<String> lines = lines("1,徐英伟\n2,".getBytes(UTF_8), overlongSlash, "\n".getBytes(UTF_8));

        assertThat(lines.get(1)).contains(String.valueOf(Encoding.UNREADABLE)).doesNotContain("/");
    }

    private List<String> lines(byte[]... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.write(part);
        }
        Path file = Files.write(directory.resolve("file.csv"), bytes.toByteArray());
        try (BufferedReader reader = Encoding.open(file)) {
            return reader.lines().toList();
        }
    }
}
