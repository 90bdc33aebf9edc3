package io.guidang.storage.content.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/** What went over the wire, which may be cut. */
final class Wire implements ExecutionInterceptor {

    private final List<SdkHttpRequest> requests = new ArrayList<>();
    private int deletionsLeft = Integer.MAX_VALUE;

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        if (context.httpRequest().method() == SdkHttpMethod.DELETE && --deletionsLeft == 0) {
            throw SdkClientException.create("cut");
        }
        requests.add(context.httpRequest());
    }

    /** Cuts it, once, when something is deleted for the so-manieth time from now on. */
    void failAtDeletion(int which) {
        deletionsLeft = which;
    }

    void forget() {
        requests.clear();
    }

    List<SdkHttpRequest> requests() {
        return List.copyOf(requests);
    }

    SdkHttpRequest only(SdkHttpMethod method) {
        List<SdkHttpRequest> found =
                requests.stream().filter(each -> each.method() == method).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
