// SPDX-License-Identifier: Apache-2.0
package com.example.todo;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.todo.api.ListTasksQuery;
import com.example.todo.api.TasksApi;
import com.example.todo.api.model.GeneratedJsonAdapters;
import com.example.todo.api.model.ListTasksState;
import com.example.todo.api.model.Task;
import com.example.todo.api.model.TaskDue;
import com.example.todo.api.model.TaskState;
import com.squareup.moshi.Moshi;
import java.util.List;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.Test;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

class TodoTest {

  @Test
  void generatedClient_callsAServer() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.enqueue(new MockResponse().setBody("[{\"id\":1,\"title\":\"rest\",\"due\":3}]"));
      server.enqueue(new MockResponse().setResponseCode(204));
      Moshi moshi = new Moshi.Builder().add(new GeneratedJsonAdapters()).build();
      TasksApi tasks =
          new Retrofit.Builder()
              .baseUrl(server.url("/"))
              .addConverterFactory(MoshiConverterFactory.create(moshi))
              .build()
              .create(TasksApi.class);

      List<Task> open =
          tasks
              .listTasks(ListTasksQuery.builder().state(ListTasksState.OPEN).limit(10).build())
              .execute()
              .body();
      tasks.deleteTask(1).execute();

      Task task = Task.builder().id(1L).title("rest").due(TaskDue.ofInteger(3)).build();
      assertThat(open).containsExactly(task);
      assertThat(task.toBuilder().state(TaskState.of("postponed")).build().state().known())
          .isEqualTo(TaskState.Known.UNKNOWN_VALUE);
      assertThat(server.takeRequest().getPath()).isEqualTo("/tasks?state=open&limit=10");
      assertThat(server.takeRequest().getRequestLine()).startsWith("DELETE /tasks/1 ");
    }
  }
}
