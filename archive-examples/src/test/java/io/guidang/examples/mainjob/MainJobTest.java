package io.guidang.examples.mainjob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guidang.examples.intake.BadCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The main job on intakes that can be worked by hand. */
class MainJobTest {

    private static final String ITEMS =
            "item_id,archival_code,box,category,year,retention,outcome,keep_through,appraise_from,blocked_by,decided_by,title,"
                    + "documents,pages\n";

    @TempDir
    Path directory;

    /** C1 ended 2020-03-15 and keeps ten years; C2 is in force and disputed; C3 never was: six years from formation. */
    @Test
    void a_life_insurers_papers_become_arranged_boxed_and_dated_items() throws Exception {
        Job job = Job.of("life", life(), out()).asOf("2030-03-16");
        job.run();

        assertThat(job.text("items.csv")).isEqualTo(ITEMS + """
                                W1,L001-ZY·CB·2010·D10-00001,L001-ZY·CB·2010·D10-H0001,承保,2010,D10,UNTIL,2030-03-15,2030-03-16,,"cn-legal-floors#INS-87-LONG 保险法, 第87条",保险合同C1承保业务档案,3,6
                                W3,L001-ZY·CB·2012·D6-00001,L001-ZY·CB·2012·D6-H0001,承保,2012,D6,UNTIL,2018-05-30,2018-05-31,,"cn-dat36-2007#1.2 DA/T 36-2007, 7.1",保险合同C3承保业务档案,1,4
                                W2,L001-ZY·BQ·2013·D10-00001,L001-ZY·BQ·2013·D10-H0001,保全,2013,D10,OPEN,,,争议 C2 2015-05-05,"cn-legal-floors#INS-87-LONG 保险法, 第87条",保险合同C2保全业务档案,1,3
                                """);
        assertThat(job.text("boxes.csv")).isEqualTo("""
                        box,category,year,retention,first_code,last_code,items,pages,keep_through,blocking_item
                        L001-ZY·CB·2010·D10-H0001,承保,2010,D10,L001-ZY·CB·2010·D10-00001,L001-ZY·CB·2010·D10-00001,1,6,2030-03-15,W1
                        L001-ZY·CB·2012·D6-H0001,承保,2012,D6,L001-ZY·CB·2012·D6-00001,L001-ZY·CB·2012·D6-00001,1,4,2018-05-30,W3
                        L001-ZY·BQ·2013·D10-H0001,保全,2013,D10,L001-ZY·BQ·2013·D10-00001,L001-ZY·BQ·2013·D10-00001,1,3,,W2
                        """);
        assertThat(job.text("rejected.csv")).isEqualTo("""
                        file,line,document_id,reason,message,raw
                        documents.csv,10,D4,DUPLICATE,"完全重复的行，已由另一行归档或处理 / an exact repeat of another row, which was filed or judged in its place","D4,W2,C2,胡云子,保全,申请书类文件,纸质,3,２０１３－０４－０５,一分公司,,"
                        documents.csv,7,D5,REVIEW,归档范围中没有该名称或编号 / the filing scope has no class of this name or code,"D5,W2,C2,胡云子,保全,宣传折页,纸质,1,2013-04-05,一分公司,,"
                        documents.csv,8,D6,UNREADABLE_DATE,formed_on 的日期不存在 / formed_on is a day that the calendar does not have,"D6,W2,C2,胡云子,保全,领款凭证,纸质,1,2013-02-30,一分公司,""说明:
                        \"\"\"\"见附件\"\"\"\"\"\","
                        documents.csv,11,D7,UNKNOWN_CONTRACT,没有这个保险合同 / there is no such contract,"D7,W4,C9,周兰,理赔,理赔申请书,纸质,2,2014-04-05,一分公司,,"
                        """);
        assertThat(job.text("result.json")).isEqualTo("""
                        {
                          "rows": 9,
                          "filed": 5,
                          "outOfScope": 0,
                          "review": 1,
                          "duplicate": 1,
                          "rejected": 2,
                          "items": 3,
                          "boxes": 3
                        }
                        """);
        assertThat(job.text("due.csv").lines()).hasSize(3).noneMatch(line -> line.startsWith("W2,"));
    }

    @Test
    void on_its_last_day_an_item_is_kept_and_on_the_next_it_is_due() throws Exception {
        Job last = Job.of("life", life(), directory.resolve("last")).asOf("2030-03-15");
        Job next = Job.of("life", life(), directory.resolve("next")).asOf("2030-03-16");
        last.run();
        next.run();

        assertThat(last.text("due.csv").lines()).noneMatch(line -> line.startsWith("W1,"));
        assertThat(next.text("due.csv").lines()).anyMatch(line -> line.startsWith("W1,"));
    }

    /** The certificate keeps ten years from 2013-01-01; the voucher resolves to thirty; the enrolment keeps a hundred. */
    @Test
    void an_agencys_papers_become_arranged_boxed_and_dated_items() throws Exception {
        Job job = Job.of("social", social(), out());
        job.run();

        assertThat(job.text("items.csv")).isEqualTo(ITEMS + """
                                2012-gl-04-000001,S001-ZY·DJ·2012·D10·ZH-00001,S001-ZY·DJ·2012·D10·ZH-H0001,社保登记类,2012,D10,UNTIL,2022-12-31,2023-01-01,,"cn-order3-2009#gl-04 社会保险业务档案管理规定(试行)(令第3号), 附件 gl-04",第001号单位登记证验换,2,3
                                2012-zj-02-000002,S001-ZY·SB·2012·D30·YL-00001,S001-ZY·SB·2012·D30·YL-H0001,申报结算类/养老,2012,D30,UNTIL,2042-12-31,2043-01-01,,"cn-order3-2009#zj-02 社会保险业务档案管理规定(试行)(令第3号), 附件 zj-02 via cn-accounting-2016#acc-01 会计档案管理办法(令第79号), 第14、15条, 附表一第1项",第001号单位征缴凭证(养老),1,1
                                2013-gl-02-000003,S001-ZY·CB·2013·D100·YL-00001,,参保人员类/养老,2013,D100,UNTIL,2113-12-31,2114-01-01,,"cn-order3-2009#gl-02 社会保险业务档案管理规定(试行)(令第3号), 附件 gl-02",第001号单位人员新增参保(养老),1,1
                                """);
        assertThat(Job.countBy(job.text("rejected.csv"), 3))
                .containsOnlyKeys("DUPLICATE", "REVIEW", "UNKNOWN_PERSON")
                .containsEntry("REVIEW", 2L);
        assertThat(job.text("due.csv").lines()).hasSize(2).last().asString().startsWith("2012-gl-04-000001,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"life", "social"})
    void a_rerun_changes_nothing(String profile) throws Exception {
        Job job = Job.of(profile, profile.equals("life") ? life() : social(), out());
        assertThat(job.run().alreadyFiled()).isFalse();
        var before = job.state();

        assertThat(job.run().alreadyFiled()).isTrue();
        assertThat(job.state()).isEqualTo(before);
    }

    @Test
    void a_different_batch_is_refused_and_nothing_is_done() throws Exception {
        Job first = Job.of("life", life(), out());
        first.run();
        var before = first.state();

        assertThatExceptionOfType(BadCall.class)
                .isThrownBy(() -> Job.of("life", laterLife(), out()).run())
                .withMessageContaining("--append");
        assertThat(first.state()).isEqualTo(before);
    }

    @Test
    void an_appended_batch_goes_on_numbering_and_renumbers_nothing() throws Exception {
        Job first = Job.of("life", life(), out());
        first.run();
        String before = first.text("items.csv");
        Job second = Job.of("life", laterLife(), out()).append();
        second.run();

        assertThat(second.text("items.csv").lines()).containsAll(before.lines().toList());
        assertThat(second.text("items.csv")).contains("W0,L001-ZY·CB·2010·D10-00002,");
        assertThat(second.number("rows")).isEqualTo(11);
        assertThat(second.number("filed")).isEqualTo(6);
        assertThat(second.number("duplicate"))
                .as("D1 was filed by the first batch")
                .isEqualTo(2);
        assertThat(second.number("items")).isEqualTo(4);
    }

    @Test
    void an_end_that_a_later_batch_tells_dates_what_was_open() throws Exception {
        Job.of("life", life(), out()).run();
        Path later = laterLife();
        Files.writeString(later.resolve("events.csv"), """
                contract_no,event,on
                C1,合同成立,2010-03-15
                C1,满期终止,2020-03-15
                C2,合同成立,2011-01-10
                C2,争议开始,2015-05-05
                C2,争议结束,2016-05-05
                C2,退保终止,2017-06-30
                """);
        Job second = Job.of("life", later, out()).append();
        second.run();

        assertThat(second.text("items.csv").lines())
                .filteredOn(line -> line.startsWith("W2,"))
                .singleElement()
                .asString()
                .contains("L001-ZY·BQ·2013·D10-00001", ",UNTIL,2027-06-30,2027-07-01,,");
    }

    /** A later export may tell less; what was told before is not forgotten, and above all no hold. */
    @Test
    void a_later_batch_that_does_not_tell_of_a_dispute_again_does_not_end_it() throws Exception {
        Job.of("life", life(), out()).run();
        Path later = laterLife();
        Files.writeString(later.resolve("events.csv"), "contract_no,event,on\nC2,退保终止,2017-06-30\n");
        Job second = Job.of("life", later, out()).append();
        second.run();

        assertThat(second.text("items.csv").lines())
                .filteredOn(line -> line.startsWith("W2,") || line.startsWith("W1,"))
                .anyMatch(line -> line.contains(",UNTIL,2027-06-30,2027-07-01,争议 C2 2015-05-05,"))
                .anyMatch(line -> line.contains(",UNTIL,2030-03-15,2030-03-16,,"));
        assertThat(second.text("due.csv")).doesNotContain("W2,");
    }

    /** The contracts that an earlier batch told of are known. */
    @Test
    void a_later_batch_may_tell_of_a_dispute_alone() throws Exception {
        Job.of("life", life(), out()).run();
        Path later = laterLife();
        Files.writeString(later.resolve("contracts.csv"), "contract_no,policyholder,insurance_term_years\n");
        Files.writeString(later.resolve("events.csv"), "contract_no,event,on\nC1,争议开始,2024-02-01\n");
        Job second = Job.of("life", later, out()).append();
        second.run();

        assertThat(second.text("items.csv").lines())
                .filteredOn(line -> line.startsWith("W1,") || line.startsWith("W0,"))
                .hasSize(2)
                .allMatch(line -> line.contains(",争议 C1 2024-02-01,"));
        assertThat(second.text("due.csv").lines()).noneMatch(line -> line.startsWith("W1,"));
    }

    /** A run that was killed after the archive had the batch and before the journal had it. */
    @Test
    void a_run_that_was_interrupted_before_its_journal_is_finished_by_the_next() throws Exception {
        Path in = life();
        Files.writeString(
                in.resolve("documents.csv"),
                Files.readString(in.resolve("documents.csv")).replace(",影像,4,", ",影像,5,"));
        Job whole = Job.of("life", in, out());
        whole.run();
        String findings = whole.text("findings.csv");
        String rejected = whole.text("rejected.csv");
        Files.delete(out().resolve("intake.db"));
        whole.run();

        assertThat(findings).contains("PAPER_IMAGE_PAGES");
        assertThat(whole.text("findings.csv")).isEqualTo(findings);
        assertThat(whole.text("rejected.csv")).isEqualTo(rejected);
    }

    /** 征缴凭证 defers to the voucher's thirty years, any other matter to the longest part, which is permanent. */
    @Test
    void each_document_is_decided_by_its_own_matter() throws Exception {
        Path in = social();
        Files.writeString(in.resolve("documents.csv"), """
                document_id,case_no,matter,schedule_row,class,insurance_line,employer_id,person_id,issued_by,role,direction,formed_on,pages,medium,voucher_no,copy_no
                S1,K1,征缴凭证,zj-02,申报结算类,养老,E1,,经办机构,主表,收,2010-05-02,1,纸质,,
                S2,K1,征缴报表,zj-02,申报结算类,养老,E1,,经办机构,附件,收,2010-05-02,1,纸质,,
                S3,K2,征缴凭证,zj-02,申报结算类,养老,E1,,经办机构,主表,收,2010-05-02,1,纸质,,
                """);
        Job job = Job.of("social", in, out());
        job.run();

        assertThat(job.text("items.csv").lines())
                .anyMatch(line -> line.startsWith("K1,") && line.contains(",2010,Y,PERMANENT,,,,"))
                .anyMatch(line -> line.startsWith("K2,") && line.contains(",2010,D30,UNTIL,2040-12-31,2041-01-01,,"));
        assertThat(job.text("findings.csv")).contains("ITEM_DISAGREES");
    }

    @Test
    void an_image_whose_paper_stands_in_another_item_is_no_orphan_and_is_compared() throws Exception {
        Path in = life();
        Files.writeString(in.resolve("documents.csv"), """
                document_id,workflow_no,contract_no,policyholder,stage,document_name,medium,pages,formed_on,organisation,remark,image_of
                D1,W1,C1,徐英伟,承保,投保单,纸质,4,2010-03-14,一分公司,,
                D2,W2,C1,徐英伟,承保,投保单,影像,5,2010-03-15,一分公司,,D1
                D3,W2,C1,徐英伟,承保,投保单,影像,5,2010-03-15,一分公司,,D0
                """);
        Job job = Job.of("life", in, out());
        job.run();

        assertThat(job.text("findings.csv").lines().skip(1).map(line -> line.split(",")[2] + " " + line.split(",")[4]))
                .containsExactly("D2 PAPER_IMAGE_PAGES", "D2 PAPER_IN_OTHER_ITEM", "D3 ORPHAN_IMAGE");
    }

    /** The first copy belongs to a case that is in custody already, so the second is the one that can be filed. */
    @Test
    void a_copy_that_comes_too_late_does_not_keep_another_from_being_filed() throws Exception {
        Path in = social();
        Job.of("social", in, out()).run();
        Files.writeString(in.resolve("documents.csv"), """
                document_id,case_no,matter,schedule_row,class,insurance_line,employer_id,person_id,issued_by,role,direction,formed_on,pages,medium,voucher_no,copy_no
                T1,2012-zj-02-000002,征缴凭证,zj-02,申报结算类,养老,E1,,经办机构,主表,收,2012-05-02,1,纸质,V2,1/2
                T2,K9,征缴凭证,zj-02,申报结算类,养老,E1,,经办机构,主表,收,2012-05-02,1,纸质,V2,2/2
                """);
        Job second = Job.of("social", in, out()).append();
        second.run();

        assertThat(second.text("rejected.csv"))
                .contains(",T1,ITEM_ALREADY_FILED,")
                .doesNotContain(",T2,");
        assertThat(second.text("items.csv").lines()).anyMatch(line -> line.startsWith("K9,"));
    }

    @Test
    void repeats_do_not_make_an_item_too_large() throws Exception {
        Path in = life();
        StringBuilder rows = new StringBuilder(
                "document_id,workflow_no,contract_no,stage,document_name,medium,pages,formed_on,remark,image_of\n");
        for (int i = 0; i < 2 * 5_001; i++) {
            rows.append('D').append(i % 5_001).append(",W1,C1,承保,投保单,纸质,1,2010-03-14,,\n");
        }
        Files.writeString(in.resolve("documents.csv"), rows);
        Job job = Job.of("life", in, out());
        job.run();

        assertThat(job.number("filed")).isEqualTo(5_001);
        assertThat(job.number("duplicate")).isEqualTo(5_001);
    }

    @Test
    void the_archive_of_another_kind_of_organisation_is_not_added_to() throws Exception {
        Job.of("life", life(), out()).run();

        assertThatExceptionOfType(BadCall.class)
                .isThrownBy(() -> Job.of("social", social(), out()).append().run());
    }

    @Test
    void a_batch_as_of_an_earlier_day_is_refused() throws Exception {
        Job.of("life", life(), out()).run();

        assertThatExceptionOfType(BadCall.class)
                .isThrownBy(() -> Job.of("life", laterLife(), out())
                        .asOf("2025-01-01")
                        .append()
                        .run())
                .withMessageContaining("2026-11-21");
    }

    @Test
    void an_intake_without_a_single_document_makes_an_empty_archive() throws Exception {
        Path in = life();
        Files.writeString(
                in.resolve("documents.csv"),
                Files.readString(in.resolve("documents.csv"))
                                .lines()
                                .findFirst()
                                .orElseThrow() + "\n");
        Job job = Job.of("life", in, out());
        job.run();

        assertThat(job.text("items.csv")).isEqualTo(ITEMS);
        assertThat(job.number("rows")).isZero();
    }

    private Path out() {
        return directory.resolve("out");
    }

    private Path life() throws IOException {
        Path in = Files.createDirectories(directory.resolve("life"));
        Files.writeString(in.resolve("contracts.csv"), """
                contract_no,policyholder,insured,product_kind,insurance_term_years,business,signed_on,organisation
                C1,徐英伟,罗刚军,寿险,10,个险,2010-03-15,一分公司
                C2,胡云子,向辉,寿险,终身,个险,2011-01-10,一分公司
                C3,戴秀峰,周兰,意外险,1,个险,2012-06-01,一分公司
                """);
        Files.writeString(in.resolve("events.csv"), """
                contract_no,event,on
                C1,合同成立,2010-03-15
                C1,满期终止,2020-03-15
                C2,合同成立,2011-01-10
                C2,争议开始,2015-05-05
                C3,拒保,2012-06-01
                """);
        Files.writeString(in.resolve("documents.csv"), """
                document_id,workflow_no,contract_no,policyholder,stage,document_name,medium,pages,formed_on,organisation,remark,image_of
                D8,W3,C3,戴秀峰,承保,投保单,纸质,4,2012-05-30,一分公司,,
                D1,W1,C1,徐英伟,承保,投保单,纸质,4,2010-03-14,一分公司,,
                D2,W1,C1,徐英伟,承保,投保单,影像,4,2010-03-15,一分公司,,D1
                D3,W1,C1,徐英伟,承保,客户身份类文件,纸质,2,2010-03-12,一分公司,=1+1,
                D4,W2,C2,胡云子,保全,申请书类文件,纸质,3,２０１３－０４－０５,一分公司,,
                D5,W2,C2,胡云子,保全,宣传折页,纸质,1,2013-04-05,一分公司,,
                D6,W2,C2,胡云子,保全,领款凭证,纸质,1,2013-02-30,一分公司,"说明:
                ""见附件""\",
                D4,W2,C2,胡云子,保全,申请书类文件,纸质,3,２０１３－０４－０５,一分公司,,
                D7,W4,C9,周兰,理赔,理赔申请书,纸质,2,2014-04-05,一分公司,,
                """);
        return in;
    }

    /** A second handing over: one paper of an earlier day, and one that the first batch filed already. */
    private Path laterLife() throws IOException {
        Path in = Files.createDirectories(directory.resolve("later"));
        Files.copy(directory.resolve("life/contracts.csv"), in.resolve("contracts.csv"));
        Files.copy(directory.resolve("life/events.csv"), in.resolve("events.csv"));
        Files.writeString(in.resolve("documents.csv"), """
                document_id,workflow_no,contract_no,policyholder,stage,document_name,medium,pages,formed_on,organisation,remark,image_of
                D9,W0,C1,徐英伟,承保,投保单,纸质,4,2010-01-01,一分公司,,
                D1,W1,C1,徐英伟,承保,投保单,纸质,4,2010-03-14,一分公司,,
                """);
        return in;
    }

    private Path social() throws IOException {
        Path in = Files.createDirectories(directory.resolve("social"));
        Files.writeString(in.resolve("parties.csv"), """
                party_id,kind,name,id_number,born_on,employer_id
                E1,单位,第001号单位,,,
                R1,个人,林轩轩,990410198105098906,1981-05-09,E1
                """);
        Files.writeString(in.resolve("events.csv"), "party_id,event,on\nR1,退休,2002-04-23\n");
        Files.writeString(in.resolve("documents.csv"), """
                document_id,case_no,matter,schedule_row,class,insurance_line,employer_id,person_id,issued_by,role,direction,formed_on,pages,medium,voucher_no,copy_no
                S7,2013-gl-02-000003,人员新增参保,gl-02,参保人员类,养老,E1,R1,经办机构,主表,,2013-01-01,1,电子,,
                S8,2013-gl-02-000003,人员新增参保,gl-02,参保人员类,养老,E1,R9,经办机构,附件,,2013-01-01,1,电子,,
                S4,2012-zj-02-000002,征缴凭证,zj-02,申报结算类,养老,E1,,经办机构,重要凭证,收,2012-05-02,1,纸质,V1,2/3
                S3,2012-zj-02-000002,征缴凭证,zj-02,申报结算类,养老,E1,,经办机构,重要凭证,收,2012-05-02,1,纸质,V1,1/3
                S5,2012-zj-02-000002,征缴凭证,zj-02,申报结算类,养老,E1,,经办机构,主表,支,2012-05-02,1,纸质,,
                S6,2012-zj-02-000002,征缴凭证,,申报结算类,养老,E1,,经办机构,附件,收,2012-05-02,1,电子,,
                S1,2012-gl-04-000001,登记证验换,gl-04,社保登记类,,E1,,经办机构,主表,,2012-05-01,1,纸质,,
                S2,2012-gl-04-000001,登记证验换,gl-04,社保登记类,,E1,,经办机构,审核结果,,20120501,2,纸质,,
                """);
        return in;
    }
}
