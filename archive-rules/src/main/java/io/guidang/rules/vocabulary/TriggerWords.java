package io.guidang.rules.vocabulary;

import io.guidang.core.trigger.TriggerType;
import io.guidang.core.wording.Wording;
import java.util.Map;

/** What a trigger is called in a sentence. */
public final class TriggerWords {

    private static final Map<TriggerType, Wording> WORDS = Map.ofEntries(
            Map.entry(TriggerType.FORMED, Wording.of("档案形成", "formation of the record")),
            Map.entry(TriggerType.CONTRACT_FORMED, Wording.of("保险合同成立", "conclusion of the contract")),
            Map.entry(TriggerType.CONTRACT_DECLINED, Wording.of("拒保", "refusal of the application")),
            Map.entry(TriggerType.CONTRACT_TERMINATED, Wording.of("保险合同终止", "end of the insurance contract")),
            Map.entry(TriggerType.RELATIONSHIP_ENDED, Wording.of("业务关系结束", "end of the customer relationship")),
            Map.entry(TriggerType.TRANSACTION_COMPLETED, Wording.of("交易结束", "completion of the transaction")),
            Map.entry(TriggerType.DISPUTE_OPENED, Wording.of("争议开始", "opening of the dispute")),
            Map.entry(TriggerType.DISPUTE_CLOSED, Wording.of("争议结束", "closing of the dispute")),
            Map.entry(TriggerType.MATTER_CLOSED, Wording.of("未了事项办结", "closing of the open matter")),
            Map.entry(TriggerType.ASSET_SCRAPPED, Wording.of("固定资产报废清理", "scrapping of the fixed asset")),
            Map.entry(TriggerType.PURPOSE_FULFILLED, Wording.of("处理目的实现", "fulfilment of the purpose")),
            Map.entry(TriggerType.APPRAISED, Wording.of("鉴定", "appraisal")));

    private TriggerWords() {}

    /** The words for a trigger; its own name where an adopter declared it. */
    public static Wording of(TriggerType trigger) {
        Wording known = WORDS.get(trigger);
        return known != null ? known : Wording.of(trigger.name(), trigger.name());
    }
}
